package school.helpdesk.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TrainingMoves extends Repository<TrainingMove, Long> {

    TrainingMove save(TrainingMove move);

    /** What was done about its time last. */
    Optional<TrainingMove> findFirstByTrainingIdAndActInOrderByIdDesc(UUID trainingId, Collection<TrainingAct> acts);

    List<TrainingMove> findByTrainingIdOrderByIdDesc(UUID trainingId, Limit limit);
}
