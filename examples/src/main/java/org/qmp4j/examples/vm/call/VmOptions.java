package org.qmp4j.examples.vm.call;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.process.QemuUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options that every verb takes, before it or after it. */
@Command(
        name = "vm",
        synopsisSubcommandLabel = "VERB",
        description = "Defines, starts, watches and stops QEMU guests. The verbs are those of virsh where it has them.",
        commandListHeading = "%nVerbs:%n",
        footerHeading = "%nExit code:%n",
        footer = {
            "  0 done (doctor: all is well)   1 failed (doctor: something must be done)",
            "  2 command line, file or XML is wrong   3 no such domain   4 taken, or in the wrong state",
            "  5 held by somebody else   6 QEMU failed or refused   7 a process is not proven",
            "  8 a file below the root   9 nothing came in time"
        })
public final class VmOptions {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "keeps all below DIR, which must be short: state in DIR/s, sockets in DIR/r"
                    + " (default: qmp4j below XDG_STATE_HOME and XDG_RUNTIME_DIR)")
    private @Nullable Path root;

    @Option(
            names = "--emulator",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "QEMU for definitions that name none (default: QMP4J_QEMU, else the one on the PATH)")
    private @Nullable Path emulator;

    @Option(
            names = "--user",
            paramLabel = "USER",
            scope = ScopeType.INHERIT,
            converter = UserConverter.class,
            description =
                    "whom a QEMU that is started becomes once it has opened what it needs: a name, or uid:gid; takes"
                            + " root (default: who calls)")
    private @Nullable QemuUser user;

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "where secrets of disks are kept: files of the caller alone, named by their uuid or usage ('/' as"
                            + " %%2F), of which every byte counts (default: nobody keeps any)")
    private @Nullable Path secrets;

    /** From what was typed. */
    static final class UserConverter implements ITypeConverter<QemuUser> {
        @Override
        public QemuUser convert(String value) {
            try {
                return new QemuUser(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "speaks JSON; failures too, on standard error")
    private boolean json;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            description = "how long to wait for a domain that another call holds (default: ${DEFAULT-VALUE})")
    private int wait = 5;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "prints the stack trace of a failure")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "shows this")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Nullable
    Path root() {
        return root;
    }

    @Nullable
    Path emulator() {
        return emulator;
    }

    @Nullable
    QemuUser user() {
        return user;
    }

    @Nullable
    Path secrets() {
        return secrets;
    }

    boolean json() {
        return json;
    }

    int waitSeconds() {
        return wait;
    }

    /** Whether the stack trace of a failure is wanted. */
    public boolean debug() {
        return debug;
    }
}
