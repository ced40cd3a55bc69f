package org.qmp4j.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.qmp4j.examples.bench.BenchCommand;
import org.qmp4j.examples.domxml.DomxmlToArgvCommand;
import org.qmp4j.examples.localmigration.LocalMigrationCommand;
import org.qmp4j.examples.quickstart.QuickstartCommand;
import org.qmp4j.examples.shell.ShellCommand;
import org.qmp4j.examples.vm.VmCommand;
import picocli.CommandLine;

/** Runs an example program by its name; {@code examples/run} ends here. */
public final class Examples {
    /** The index. A further program is one further line. */
    private static final List<Program> INDEX = List.of(
            new Program(
                    "quickstart",
                    "from domain XML to a running guest and to its clean end",
                    args -> new CommandLine(new QuickstartCommand()).execute(args)),
            new Program(
                    "qmp-shell",
                    "talks to any QMP monitor: completion, events as they come, -c for scripts",
                    ShellCommand::run),
            new Program(
                    "local-migration",
                    "the QEMU under a guest is replaced, and what its users see of it is measured",
                    args -> new CommandLine(new LocalMigrationCommand()).execute(args)),
            new Program("vm", "the operator's command line: define, start, watch and stop guests", VmCommand::run),
            new Program(
                    "domxml-to-argv",
                    "the command line that a domain XML comes to, with nothing started",
                    DomxmlToArgvCommand::run),
            new Program(
                    "bench",
                    "measures the QMP client against a C reference",
                    args -> new CommandLine(new BenchCommand()).execute(args)));

    private static final int USAGE = 2;

    private Examples() {}

    /** @param args the program's name and its own arguments; none: lists the programs */
    public static void main(String[] args) throws Exception {
        System.exit(run(INDEX, System.out, System.err, args));
    }

    static int run(List<Program> index, PrintStream out, PrintStream err, String... args) throws Exception {
        if (args.length == 0 || args[0].equals("--help") || args[0].equals("-h")) {
            list(index, out);
            return 0;
        }
        for (Program program : index) {
            if (program.name().equals(args[0])) {
                return program.entry().run(Arrays.copyOfRange(args, 1, args.length));
            }
        }
        err.println("There is no example program '" + args[0] + "'.");
        list(index, err);
        return USAGE;
    }

    private static void list(List<Program> index, PrintStream to) {
        to.println("Example programs; run one with: examples/run PROGRAM [ARGUMENTS], or with --help");
        for (Program program : index) {
            to.printf("  %-15s %s%n", program.name(), program.summary());
        }
    }
}
