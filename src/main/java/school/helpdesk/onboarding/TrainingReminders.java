package school.helpdesk.onboarding;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TrainingReminders extends Repository<TrainingReminder, TrainingReminder.Once> {

    @Query("from TrainingReminder where id.trainingId = :training order by madeAt")
    List<TrainingReminder> findOf(UUID training);
}
