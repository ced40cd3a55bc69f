package org.qmp4j.examples.vm.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpException;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuExitedException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.error.WouldBeLostException;

/**
 * A failure as it is told: on one line for people, as an object for scripts.
 *
 * @param code what kind it is
 * @param message what was being done, to what, and what is wrong
 * @param remedy what to do about it
 */
public record Trouble(Code code, String message, String remedy) {
    private static final List<Meaning<?>> MEANINGS = List.of(
            on(CallException.class, e -> new Trouble(e.code(), text(e), e.remedy())),
            on(
                    DomainNotFoundException.class,
                    e -> told(Code.NOT_FOUND, "there is no domain " + e.key(), "vm list --all")),
            on(
                    DomainExistsException.class,
                    e -> told(
                            Code.EXISTS,
                            "the name '" + e.name() + "' or its uuid is taken by domain " + e.holder(),
                            "choose another name, or: vm undefine " + e.holder())),
            on(
                    DomainLockedException.class,
                    e -> told(
                            Code.LOCKED,
                            "domain " + e.domain() + " is held by " + e.holder(),
                            "wait until that one has ended, or use the domain through it; --wait SECONDS waits longer")),
            on(
                    DomainStateException.class,
                    e -> told(
                            Code.STATE,
                            e.operation() + " of domain " + e.domain() + ": it is " + e.actual() + ", but must be "
                                    + e.needed(),
                            "vm domstate --reason says why it is; vm doctor what to do where that is unclear")),
            on(
                    WouldBeLostException.class,
                    e -> told(
                            Code.STATE,
                            text(e),
                            "say that it goes too: vm undefine --" + String.join(" --", e.lost()))),
            on(DomainXmlException.class, e -> told(Code.XML, text(e), "correct the XML at that place")),
            on(
                    UnsupportedConfigurationException.class,
                    e -> told(
                            Code.UNSUPPORTED,
                            text(e),
                            "change the definition; docs/supervisor.md says what is understood")),
            on(
                    ChainException.class,
                    e -> told(
                            Code.UNSUPPORTED,
                            text(e),
                            "vm chain shows what is known; docs/backing-chains.md says more")),
            on(
                    BackupException.class,
                    e -> told(
                            Code.OPERATION,
                            text(e),
                            "nothing was changed; vm backup-status shows what is under way, checkpoint-verify what is known")),
            on(
                    CheckpointException.class,
                    e -> told(
                            Code.OPERATION,
                            text(e),
                            "nothing was changed; vm checkpoint-list and checkpoint-verify show what there is")),
            on(ImageException.class, e -> told(Code.FILE, text(e), "look at that image and who may read it")),
            on(QemuStartException.class, Trouble::start),
            on(
                    QemuExitedException.class,
                    e -> told(
                            Code.EXITED,
                            e.operation() + " of domain " + e.domain() + ": QEMU ended (" + e.exit() + ")"
                                    + lastLine(e.logTail()),
                            "read its log: vm dominfo says where that is")),
            on(
                    ProofException.class,
                    e -> told(
                            Code.UNPROVEN,
                            text(e),
                            "vm doctor shows it; nothing was signalled, end a stray QEMU by hand")),
            on(
                    StateFileException.class,
                    e -> told(
                            Code.STATE_FILE,
                            text(e),
                            text(e).contains("No space left")
                                    ? "free some space on that file system, and try again"
                                    : "vm doctor looks at the root's files and permissions")),
            on(
                    CpuDifferenceException.class,
                    e -> told(
                            Code.UNSUPPORTED,
                            text(e),
                            "ask for check='none' if the guest can do without, or use a host that has it")),
            on(
                    SaveImageException.class,
                    e -> told(
                            Code.FILE,
                            text(e),
                            "vm save-image-dumpxml says what a file holds; vm managedsave-remove forgets a saved state")),
            on(
                    OperationException.class,
                    e -> told(
                            Code.OPERATION,
                            text(e)
                                    + Optional.ofNullable(e.getCause())
                                            .map(cause -> ": " + text(cause))
                                            .orElse(""),
                            "vm domstate --reason says what is known now")),
            on(
                    PeerException.class,
                    e -> told(
                            Code.OPERATION,
                            text(e),
                            e.outcomeUnknown()
                                    ? "vm domstate --reason says what is known here; vm migrate-settle asks there once more"
                                    : "look at the address, at vm migrate-serve there, and at its certificates")),
            on(
                    QmpCommandException.class,
                    e -> told(
                            Code.QMP,
                            "QEMU refused " + text(e),
                            "look at the command and its arguments in QEMU's QMP reference")),
            on(QmpException.class, e -> told(Code.QMP, text(e), "vm domstate --reason says whether QEMU answers")),
            on(IOException.class, e -> told(Code.FILE, text(e), "look at that path and who may use it")));

    private record Meaning<E extends Throwable>(Class<E> type, Function<E, Trouble> trouble) {
        Optional<Trouble> of(Throwable problem) {
            return type.isInstance(problem) ? Optional.of(trouble.apply(type.cast(problem))) : Optional.empty();
        }
    }

    private static <E extends Throwable> Meaning<E> on(Class<E> type, Function<E, Trouble> trouble) {
        return new Meaning<>(type, trouble);
    }

    /** What that failure means for whoever called. */
    public static Trouble of(Throwable problem) {
        return MEANINGS.stream()
                .flatMap(meaning -> meaning.of(problem).stream())
                .findFirst()
                .orElseGet(() -> told(
                        Code.INTERNAL,
                        problem.toString(),
                        "this is a fault of vm itself: please report it, with what --debug prints"));
    }

    private static Trouble start(QemuStartException e) {
        return told(
                Code.START,
                "start of domain " + e.domain() + ": " + e.problem() + lastLine(e.logTail()),
                "correct what QEMU names; vm preflight says all that is missing, vm dominfo where its log is");
    }

    private static Trouble told(Code code, String message, String remedy) {
        return new Trouble(code, message, remedy);
    }

    private static String lastLine(String log) {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : "; its log ends with: " + lines.get(lines.size() - 1);
    }

    private static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }

    /** For people: one line, whatever the message holds. */
    public String line() {
        return (message + " (" + code.word() + "). Remedy: " + remedy).replaceAll("\\s*\\R\\s*", " | ");
    }

    /** For scripts: {@code {error: {code, message, remedy}}}. */
    public ObjectNode json() {
        ObjectNode json = QmpJson.object();
        json.putObject("error").put("code", code.word()).put("message", message).put("remedy", remedy);
        return json;
    }
}
