package school.helpdesk.onboarding;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface TrainingMoves extends Repository<TrainingMove, Long> {

    TrainingMove save(TrainingMove move);

    List<TrainingMove> findByTrainingIdOrderByIdDesc(UUID trainingId, Limit limit);
}
