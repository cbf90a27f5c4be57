package school.helpdesk.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import school.helpdesk.kernel.PersonId;

interface Persons extends Repository<Person, PersonId> {

    Optional<Person> findById(PersonId id);

    List<Person> findAllByIdIn(Collection<PersonId> ids);
}
