package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.examples.vm.call.Surroundings;
import org.qmp4j.examples.vm.call.VmOptions;
import picocli.CommandLine;

/** The page says what the command has: its verbs, their options, its failures. */
class VmDocsTest {
    private static String page() throws Exception {
        return Files.readString(
                Path.of(System.getProperty("house.root", "..")).resolve("docs").resolve("vm.md"));
    }

    @Test
    void everyVerbAndItsOptionsAreThere() throws Exception {
        String page = page();
        Surroundings none = new Surroundings(InputStream.nullInputStream(), System.out, System.err, Map.of(), false);
        for (Callable<Integer> verb : VmCommand.verbs(new Call(new VmOptions(), none))) {
            CommandLine line = new CommandLine(verb);
            String name = line.getCommandName();
            assertTrue(page.contains("`" + name + " ") || page.contains("`" + name + "`"), name);
            line.getCommandSpec()
                    .options()
                    .forEach(option -> assertTrue(
                            page.contains("`" + option.longestName()) || page.contains(option.longestName() + "`"),
                            name + " " + option.longestName()));
        }
        new CommandLine(new VmOptions())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .forEach(option -> assertTrue(page.contains("`" + option.longestName()), option.longestName()));
    }

    @Test
    void everyFailureIsInTheRowOfItsExitCode() throws Exception {
        for (Code code : Code.values()) {
            assertTrue(
                    page().lines()
                            .anyMatch(line -> line.startsWith("| " + code.exit() + " |")
                                    && line.contains("`" + code.word() + "`")),
                    code.toString());
        }
    }
}
