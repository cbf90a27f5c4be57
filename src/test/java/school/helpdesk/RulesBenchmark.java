package school.helpdesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import school.helpdesk.escalation.Support;
import school.helpdesk.escalation.SupportAnswer;
import school.helpdesk.school.Week;
import school.helpdesk.workdays.CountFrom;
import school.helpdesk.workdays.Term;
import school.helpdesk.workdays.WorkingCalendar;

/** How often a second the rules are applied: Support's hours, and a term of training. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {

    private static final int MOMENTS = 1024;

    private final Instant[] moments = new Instant[MOMENTS];
    private final LocalDate[] days = new LocalDate[MOMENTS];
    private final WorkingCalendar calendar = WorkingCalendar.of(Week.FIVE_DAYS, CountFrom.NEXT_DAY);
    private int turn;

    public RulesBenchmark() {
        var luck = new Random(7);
        var first = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < MOMENTS; i++) {
            moments[i] = Instant.ofEpochSecond(1_704_067_200L + luck.nextInt(126_230_400));
            days[i] = first.plusDays(luck.nextInt(1461));
        }
    }

    @Benchmark
    public SupportAnswer whatHappensIfOneCallsNow() {
        return Support.at(moments[turn++ % MOMENTS]);
    }

    @Benchmark
    public Term threeWorkingDays() {
        return calendar.term(days[turn++ % MOMENTS], 3);
    }

    @Test
    void rules() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "benchmarks"));
        new Runner(new OptionsBuilder()
                        .include(RulesBenchmark.class.getName())
                        .forks(1)
                        .resultFormat(ResultFormatType.TEXT)
                        .result(folder.resolve("rules.txt").toString())
                        .build())
                .run();
    }
}
