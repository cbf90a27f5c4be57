package school.helpdesk.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Accounts extends Repository<Account, PersonId> {

    Optional<Account> findById(PersonId person);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account where person = :person")
    Optional<Account> lockById(PersonId person);

    boolean existsByUsername(String username);

    Optional<Account> findByUsername(String username);

    @Query("""
            select count(a) > 0 from Account a join a.roles r
            where r = school.helpdesk.people.Role.ADMINISTRATOR and a.password is not null and a.closedAt is null""")
    boolean someAdministratorCanSignIn();
}
