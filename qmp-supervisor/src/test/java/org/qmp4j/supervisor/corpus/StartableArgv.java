package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of which a QEMU can be started here. Paths become those of files that are made for it, sockets are below its folder,
 * memory is neither huge nor bound to nodes, and KVM is emulated. What the host lacks is put in place of by something that every host
 * has, or left out together with what is plugged into it.
 */
final class StartableArgv {
    private static final Set<String> FLAGS =
            Set.of("-S", "-no-user-config", "-nodefaults", "-no-shutdown", "-no-hpet", "-no-acpi", "-unknown");

    private final List<ArgvWord> options = new ArrayList<>();
    private final StandInFiles files;
    private final StandIns standIns;

    StartableArgv(List<String> argv, StandInFiles files) throws IOException {
        this.files = files;
        for (int at = 1; at < argv.size(); at++) {
            String word = argv.get(at);
            boolean alone = FLAGS.contains(word) || !word.startsWith("-") || at + 1 == argv.size();
            options.add(new ArgvWord(word, alone ? "" : argv.get(at + 1)));
            at += alone ? 0 : 1;
        }
        standIns = new StandIns(files, options.stream().map(ArgvWord::value).toList());
        for (int i = 0; i < options.size(); i++) {
            ArgvWord option = options.get(i);
            options.set(
                    i,
                    option.isJson()
                            ? new ArgvWord(option.name(), standIns.json(option.name(), option.json()))
                            : new ArgvWord(option.name(), standIns.text(option.name(), option.value())));
        }
        options.add(new ArgvWord("-chardev", "stdio,id=probe"));
        options.add(new ArgvWord("-mon", "chardev=probe,id=probe,mode=control"));
    }

    /** The arguments alone. */
    List<String> arguments() {
        List<String> all = new ArrayList<>();
        for (ArgvWord option : options) {
            all.add(option.name());
            if (!option.value().isEmpty()) {
                all.add(option.value());
            }
        }
        return all;
    }

    /**
     * Does without what that complaint is about.
     *
     * @return whether that could be told
     */
    boolean doWithout(String complaint) throws IOException {
        Optional<ArgvWord> blamed = blamed(complaint);
        if (blamed.isPresent()) {
            replace(blamed.get());
        }
        return blamed.isPresent();
    }

    private Optional<ArgvWord> blamed(String complaint) {
        Optional<ArgvWord> whole = options.stream()
                .filter(option -> complaint.contains(option.text() + ":"))
                .findFirst();
        return whole.or(() -> quoted(complaint)).or(() -> path(complaint));
    }

    private Optional<ArgvWord> quoted(String complaint) {
        for (String word : complaint.split("[`']", -1)) {
            for (ArgvWord option : options) {
                boolean there = option.value().contains(word) || option.name().equals(word);
                if (word.length() > 1 && !word.contains(" ") && there) {
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ArgvWord> path(String complaint) {
        for (String word : complaint.split("[ :]+", -1)) {
            for (ArgvWord option : options) {
                if (word.startsWith("/") && option.value().contains(word)) {
                    return Optional.of(option);
                }
            }
        }
        return Optional.empty();
    }

    private void replace(ArgvWord option) throws IOException {
        String id = option.id();
        int at = options.indexOf(option);
        switch (option.name()) {
            case "-chardev" -> {
                if (needsAPeer(id)) {
                    leaveOut(option);
                } else {
                    options.set(at, new ArgvWord("-chardev", "null,id=" + id));
                }
            }
            case "-netdev" -> options.set(at, new ArgvWord("-netdev", "{\"type\":\"user\",\"id\":\"" + id + "\"}"));
            case "-audiodev" ->
                options.set(at, new ArgvWord("-audiodev", "{\"driver\":\"none\",\"id\":\"" + id + "\"}"));
            case "-blockdev" -> options.set(at, new ArgvWord("-blockdev", standIns.image(option.json())));
            // without any, QEMU shows what it draws by VNC
            case "-display", "-spice", "-vnc" -> options.set(at, new ArgvWord("-display", "none"));
            default -> leaveOut(option);
        }
    }

    /** What speaks a protocol with its other end: nothing can be put in its place. */
    private boolean needsAPeer(String chardev) {
        return options.stream()
                .filter(option -> option.mentions(chardev))
                .anyMatch(option ->
                        option.name().equals("-tpmdev") || option.value().contains("vhost-user"));
    }

    private void leaveOut(ArgvWord first) {
        Deque<ArgvWord> toGo = new ArrayDeque<>(List.of(first));
        while (!toGo.isEmpty()) {
            ArgvWord option = toGo.remove();
            String id = option.id();
            options.remove(option);
            if (!id.isEmpty()) {
                options.stream().filter(other -> other.mentions(id)).forEach(other -> {
                    if (!toGo.contains(other)) {
                        toGo.add(other);
                    }
                });
                options.replaceAll(other -> other.withoutMention(id));
            }
        }
    }

    /** A complaint in words that are the same on every host and day. */
    String plain(String complaint) {
        String plain = complaint;
        for (ArgvWord option : options) {
            plain = plain.replace(option.text(), option.name());
        }
        return files.plain(plain);
    }
}
