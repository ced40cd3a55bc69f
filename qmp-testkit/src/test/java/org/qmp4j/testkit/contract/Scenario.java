package org.qmp4j.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.testkit.schema.QemuVersion;

/**
 * What is to be said to a QEMU. One step to a line; {@code DIR} stands for a fresh directory:
 *
 * <pre>
 * # a comment
 * only 10.0                         the scenario is for this version alone
 * file NAME BYTES                   makes a file of zeros, DIR/NAME
 * boot NAME PORT=VALUE…             makes a disk, DIR/NAME, whose guest writes to these ports and stops; in hexadecimal digits
 * hole NAME BYTES                   likewise, without any room of its own
 * tiny NAME                         makes a directory on a disk of 64 KiB, DIR/NAME; a real one's needs the rights to mount
 * full NAME                         nothing more fits on that disk; a fake is told
 * mask NAME                         the value of every member of this name is left out of account
 * start QEMU ARGUMENT…              starts one, with a monitor besides; negotiates
 * QEMU -&gt; {"execute": …}            sends a command, and reads until its reply
 * QEMU part -&gt; {"execute": …}       likewise; a fake may leave elements out of the lists of the reply
 * QEMU wait EVENT                   reads until this event
 * QEMU wait EVENT WORD…             likewise, its data must contain the words; it may have come before the reply
 * QEMU perhaps EVENT WORD…          an event like this is left out of account until the next wait: real ones say it or not
 * QEMU pass NAME -&gt; {"execute": …}  sends a command and the opened file DIR/NAME in one message; just NAME: with a blank
 * QEMU racing -&gt; {"execute": …}     sends a command whose reply and events come in any order; keeps the reply first
 * QEMU until WORD -&gt; {"execute": …}  sends it again and again until the word is in the reply; keeps that one alone
 * QEMU guest ACT                    what the booted guest of a real one does now; a fake's is told to (GuestAct)
 * QEMU emits EVENT {…}              what a real one says now of its own accord; a fake is told to
 * QEMU end                          reads to the end of the connection
 * </pre>
 */
record Scenario(String name, Path file, List<Step> steps, Set<String> masked) {

    /** One line, cut at its first blanks. */
    record Step(int line, String first, String second, String rest) {}

    static Scenario read(Path file) throws IOException {
        List<Step> steps = new ArrayList<>();
        Set<String> masked = new TreeSet<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" +", 3);
            if (parts[0].equals("mask")) {
                masked.add(parts[1]);
            } else {
                steps.add(
                        new Step(i + 1, parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
            }
        }
        String name = String.valueOf(file.getFileName()).replace(".scenario", "");
        return new Scenario(name, file, List.copyOf(steps), Set.copyOf(masked));
    }

    boolean isFor(Target target) {
        return steps.stream()
                .filter(step -> step.first().equals("only"))
                .allMatch(step -> step.second().equals(target.version().branch()));
    }

    boolean passesDescriptors() {
        return steps.stream().anyMatch(step -> step.second().equals("pass"));
    }

    /** Where the conversation with the real one of this version is kept. */
    Path recording(QemuVersion version) {
        return file.resolveSibling(name + "." + version.branch() + ".qmp");
    }
}
