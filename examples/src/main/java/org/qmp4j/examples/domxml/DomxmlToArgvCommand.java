package org.qmp4j.examples.domxml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.QemuProbe;
import org.qmp4j.supervisor.capabilities.RecordedReplies;
import org.qmp4j.supervisor.error.SupervisorException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code domxml-to-argv}: prints the command line that a domain XML comes to, with nothing started. */
@Command(
        name = "domxml-to-argv",
        mixinStandardHelpOptions = true,
        description = "Prints the command line that QEMU would be started with, as libvirt would write it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all were converted", "1:one could not be", "2:wrong usage"})
public final class DomxmlToArgvCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--capabilities",
            paramLabel = "FILE",
            description =
                    "Recorded replies of a QEMU; without, the one on the PATH is asked (QMP4J_QEMU names another)")
    private @Nullable Path capabilities;

    @Option(
            names = "--firmware",
            paramLabel = "FOLDER",
            description =
                    "Where usr/share/qemu/firmware and etc/qemu/firmware are, with descriptors of firmware; without, the"
                            + " root of this host, or with --capabilities the folder 'firmware' beside the one that its file is in")
    private @Nullable Path firmware;

    @Option(names = "--json", description = "One line of JSON a file")
    private boolean json;

    @Option(
            names = "--batch",
            description =
                    "Reads lines 'id TAB file [TAB key=value…]' from standard input, and prints a line of JSON each;"
                            + " the key canonical-machine=yes replaces pc and q35 by what they stand for")
    private boolean batch;

    @Option(names = "--support", description = "Prints what of the XML is understood, as a page of Markdown, and ends")
    private boolean support;

    @Parameters(paramLabel = "FILE", description = "Domain XML", arity = "0..*")
    private List<Path> files = List.of();

    /** Runs it with the arguments of a command line; the result is an exit code. */
    public static int run(String... args) {
        return new CommandLine(new DomxmlToArgvCommand()).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() != (batch || support)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "name files, or say --batch");
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (support) {
            out.print(SupportPage.text());
            out.flush();
            return 0;
        }
        try {
            Conversions conversions = new Conversions(known(), firmware());
            return batch ? lines(conversions, out) : files(conversions, out);
        } catch (NoSuchFileException e) {
            System.err.println("domxml-to-argv: there is no file " + e.getMessage());
            return FAILED;
        } catch (SupervisorException | IllegalArgumentException | IOException e) {
            System.err.println("domxml-to-argv: " + e.getMessage());
            return FAILED;
        } finally {
            out.flush();
        }
    }

    /** What is installed here; with recorded replies, what was recorded with them. */
    private List<FirmwareImage> firmware() {
        Path root = firmware;
        if (root == null) {
            root = capabilities == null
                    ? Path.of("/")
                    : capabilities.toAbsolutePath().resolve("../../firmware").normalize();
        }
        return FirmwareImages.below(root);
    }

    private QemuCapabilities known() throws IOException {
        if (capabilities != null) {
            return RecordedReplies.read(capabilities);
        }
        return new QemuProbe().probe(EmulatorOnPath.find(System.getenv()));
    }

    /** One that cannot be converted does not keep the next from it. */
    private int files(Conversions conversions, PrintStream out) {
        boolean all = true;
        for (Path file : files) {
            Conversions.Outcome outcome =
                    conversions.convert(file.toString(), file, json ? List.of() : List.of("canonical-machine=yes"));
            if (json) {
                out.println(outcome.json());
            } else if (outcome.converted()) {
                out.println(ShellText.of(outcome.argv()));
            } else {
                out.flush();
                System.err.println("domxml-to-argv: " + outcome.problem());
            }
            all &= outcome.converted();
        }
        return all ? 0 : FAILED;
    }

    private static int lines(Conversions conversions, PrintStream out) throws IOException {
        boolean all = true;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                Conversions.Outcome outcome = conversions.convert(line);
                out.println(outcome.json());
                all &= outcome.converted();
            }
        }
        return all ? 0 : FAILED;
    }
}
