package school.helpdesk.workdays.web;

import java.util.List;
import java.util.stream.IntStream;

/** @param number from 1 to 4 */
record QuarterView(YearView year, int number) {

    public List<MonthView> months() {
        return IntStream.rangeClosed(number * 3 - 2, number * 3)
                .mapToObj(year::month)
                .toList();
    }

    public int workdays() {
        return months().stream().mapToInt(MonthView::workdays).sum();
    }
}
