package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vm completion}. */
@Command(
        name = "completion",
        description =
                "prints what makes bash and zsh complete vm: alias vm='…/examples/run vm'; source <(vm completion)")
public final class CompletionVerb extends Verb {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public CompletionVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) {
        call.out().print(AutoComplete.bash("vm", spec.root().commandLine()));
        call.out().flush();
        return 0;
    }
}
