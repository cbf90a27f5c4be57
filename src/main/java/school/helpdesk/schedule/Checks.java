package school.helpdesk.schedule;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import school.helpdesk.people.AppointmentDesk;
import school.helpdesk.school.SchoolTime;
import school.helpdesk.workdays.WorkdayDesk;

/** Brings together what {@link Faults} has to know. */
@Component
class Checks {

    private final AppointmentDesk appointments;
    private final WorkdayDesk workdays;
    private final SchoolTime time;

    Checks(AppointmentDesk appointments, WorkdayDesk workdays, SchoolTime time) {
        this.appointments = appointments;
        this.workdays = workdays;
        this.time = time;
    }

    List<Fault> faults(Schedule schedule) {
        var consultants = schedule.lines().stream()
                .map(line -> line.reception().consultant())
                .collect(Collectors.toSet());
        return Faults.of(
                schedule.heading(),
                schedule.lines(),
                appointments.tenures(consultants),
                workdays.calendar()::isWorkday,
                time.today());
    }
}
