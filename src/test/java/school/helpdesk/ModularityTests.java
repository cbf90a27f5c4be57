package school.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Helpdesk.class);

    @Test
    void keepsEveryModuleWithinWhatItDeclares() {
        modules.verify();
    }

    @Test
    void hasTheRoomsOfTheHouseAndNoOther() {
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrder(
                        "drafts",
                        "kernel",
                        "paper",
                        "prose",
                        "school",
                        "people",
                        "uploads",
                        "workdays",
                        "answers",
                        "knowledge",
                        "schedule",
                        "requests",
                        "visits",
                        "escalation",
                        "regulation",
                        "onboarding",
                        "letters",
                        "mailbox",
                        "notifications",
                        "site");
    }

    @Test
    void letsNobodyDependOnTheSite() {
        assertThat(modules.stream()
                        .filter(module -> !module.getIdentifier().toString().equals("site"))
                        .flatMap(module -> module.getDirectDependencies(modules).stream())
                        .map(dependency ->
                                dependency.getTargetModule().getIdentifier().toString()))
                .doesNotContain("site");
    }
}
