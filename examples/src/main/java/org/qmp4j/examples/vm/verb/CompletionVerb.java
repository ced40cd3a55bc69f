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
    /** Names come from the links that the root keeps of them: no call is made for a key. */
    private static final String NAMES = """

            function _vm_names() {
              local state="${XDG_STATE_HOME:-$HOME/.local/state}/qmp4j" at link
              for ((at = 1; at < COMP_CWORD; at++)); do
                [ "${COMP_WORDS[at]}" = --root ] && state="${COMP_WORDS[at + 1]}/s"
              done
              for link in "$state"/by-name/*; do
                if [ -L "$link" ]; then printf '%s\\n' "${link##*/}"; fi
              done
            }

            function _vm_complete() {
              local word="${COMP_WORDS[COMP_CWORD]}" verb= at name
              _complete_vm
              case "$word" in -*) return ;; esac
              for ((at = 1; at < COMP_CWORD; at++)); do
                case "${COMP_WORDS[at]}" in
                  --root | --emulator | --wait) ((at++)) ;;
                  -*) ;;
                  *) verb="${COMP_WORDS[at]}" ;;
                esac
              done
              [ -n "$verb" ] || return 0
              while IFS= read -r name; do
                case "$name" in
                  "$word"*) COMPREPLY+=("$(printf '%q' "$name")") ;;
                esac
              done < <(_vm_names)
            }

            complete -F _vm_complete -o default vm
            """;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    public CompletionVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) {
        call.out().print(AutoComplete.bash("vm", spec.root().commandLine()));
        call.out().print(NAMES);
        call.out().flush();
        return 0;
    }
}
