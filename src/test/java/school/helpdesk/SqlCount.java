package school.helpdesk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Hears every statement that reaches the database while it listens, whoever sends it: all of an act, and none from before. */
public class SqlCount {

    /** What the pool says before the driver's own words. */
    private static final String WRAPPING = " wrapping ";

    private final Answering answering;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    SqlCount(Answering answering) {
        this.answering = answering;
    }

    /** Runs the act and tells how many statements it took. */
    public int of(Runnable act) {
        return heard(act).size();
    }

    /** Runs the act and tells which statements it took, in their order. */
    public List<String> statements(Runnable act) {
        return heard(act).stream().map(Heard::sql).toList();
    }

    /** The same with the values in their places, as the driver writes them out. */
    public List<String> filledStatements(Runnable act) {
        return heard(act).stream().map(Heard::filled).toList();
    }

    DataSource listenTo(DataSource source) {
        return proxy(DataSource.class, source, "");
    }

    private List<Heard> heard(Runnable act) {
        answering.awaitQuiet();
        heard.clear();
        listening = true;
        try {
            act.run();
            answering.awaitQuiet();
        } finally {
            listening = false;
        }
        return List.copyOf(heard);
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                            ? text
                            : sql;
                    if (listening && method.getName().startsWith("execute")) heard.add(Heard.of(target, first));
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement) return proxy(PreparedStatement.class, result, first);
                        if (result instanceof Statement) return proxy(Statement.class, result, first);
                        if (result instanceof Connection && method.getName().equals("getConnection"))
                            return proxy(Connection.class, result, first);
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private record Heard(String sql, String filled) {

        static Heard of(Object statement, String sql) {
            if (!(statement instanceof PreparedStatement)) return new Heard(sql, sql);
            var written = statement.toString();
            return new Heard(sql, written.substring(written.indexOf(WRAPPING) + WRAPPING.length()));
        }
    }
}
