package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.state.RestartPolicy;
import org.qmp4j.supervisor.state.RestartPolicy.When;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm restart-policy}. */
@Command(
        name = "restart-policy",
        description = "says whether a domain is started again when its process has ended against its will")
public final class RestartPolicyVerb extends DomainVerb {
    @ArgGroup
    private @Nullable Ends ends;

    @Option(names = "--max", paramLabel = "N", description = "restarts within the window, then it is given up")
    private @Nullable Integer maximum;

    @Option(names = "--window", paramLabel = "SECONDS", description = "how long a restart counts")
    private @Nullable Long window;

    @Option(names = "--delay", paramLabel = "SECONDS", description = "before the first; doubled with each that counts")
    private @Nullable Long delay;

    public RestartPolicyVerb(Call call) {
        super(call);
    }

    /** After which ends; one of them. */
    static final class Ends {
        @SuppressWarnings("UnusedVariable") // one of the three is given: it is the one that is left
        @Option(names = "--never", description = "nothing is started again")
        private boolean never;

        @Option(names = "--on-failure", description = "when QEMU died, or the guest crashed")
        private boolean onFailure;

        @Option(names = "--always", description = "also when the guest has switched itself off")
        private boolean always;

        When when() {
            return always ? When.ALWAYS : onFailure ? When.ON_FAILURE : When.NEVER;
        }
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        RestartPolicy before = domain.restartPolicy();
        boolean asked = ends == null && maximum == null && window == null && delay == null;
        RestartPolicy policy = asked ? before : set(call, domain, wanted(before));
        call.report().result(() -> DomainText.done(domain, text(policy)), () -> json(domain, policy));
        return After.DONE;
    }

    private RestartPolicy wanted(RestartPolicy before) {
        try {
            return (ends == null ? before : before.when(ends.when()))
                    .within(
                            maximum == null ? before.maximum() : maximum,
                            seconds(window).orElse(before.window()),
                            seconds(delay).orElse(before.delay()));
        } catch (IllegalArgumentException e) {
            throw new CallException(Code.USAGE, String.valueOf(e.getMessage()), "vm restart-policy --help");
        }
    }

    private static Optional<Duration> seconds(@Nullable Long value) {
        return Optional.ofNullable(value).map(Duration::ofSeconds);
    }

    private static RestartPolicy set(Call call, Domain domain, RestartPolicy policy) throws Exception {
        return call.job("noting it for " + DomainText.name(domain), () -> domain.setRestartPolicy(policy));
    }

    private static String text(RestartPolicy policy) {
        return policy.when() == When.NEVER
                ? "not started again by itself"
                : "started again " + policy.when().id() + ", " + policy.maximum() + " times within "
                        + policy.window().toSeconds() + " s, first after "
                        + policy.delay().toSeconds() + " s";
    }

    private static ObjectNode json(Domain domain, RestartPolicy policy) {
        ObjectNode json = DomainText.json(domain);
        json.putObject("restart")
                .put("when", policy.when().id())
                .put("maximum", policy.maximum())
                .put("windowSeconds", policy.window().toSeconds())
                .put("delaySeconds", policy.delay().toSeconds());
        return json;
    }
}
