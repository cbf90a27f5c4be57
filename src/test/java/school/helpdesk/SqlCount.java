package school.helpdesk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Hears every statement that reaches the database, whoever sends it. */
public class SqlCount {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Runs the act and tells how many statements it took. */
    public int of(Runnable act) {
        return statements(act).size();
    }

    /** Runs the act and tells which statements it took, in their order. */
    public List<String> statements(Runnable act) {
        heard.clear();
        act.run();
        return List.copyOf(heard);
    }

    DataSource listenTo(DataSource source) {
        return proxy(DataSource.class, source, "");
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var first = arguments != null && arguments.length > 0 && arguments[0] instanceof String text
                            ? text
                            : sql;
                    if (method.getName().startsWith("execute")) heard.add(first);
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
}
