package school.helpdesk.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what the printer warns of by its name alone: its messages quote what people typed. */
final class PrinterLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(Press.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic said) {
        return said.getLevel().intValue() >= Level.WARNING.intValue();
    }

    @Override
    public void log(Diagnostic said) {
        LOG.warn("{}", said.getLogMessageId());
    }

    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {}

    @Override
    public void setLevel(String logger, Level level) {}
}
