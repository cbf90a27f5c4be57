package school.helpdesk.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import school.helpdesk.kernel.RuleBroken;

/** A command that a rule refuses ends with its words. */
class BrokenRuleReport extends AbstractFailureAnalyzer<RuleBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RuleBroken cause) {
        return new FailureAnalysis(Bundles.english(cause), null, cause);
    }
}
