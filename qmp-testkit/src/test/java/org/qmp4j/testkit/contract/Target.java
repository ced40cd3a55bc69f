package org.qmp4j.testkit.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.recording.Recorder;
import org.qmp4j.testkit.recording.Recording;
import org.qmp4j.testkit.recording.Replay;
import org.qmp4j.testkit.schema.QemuVersion;

/** A QEMU that a contract is tried on. */
interface Target {

    /** Words for the name of a test. */
    String title();

    /** Whose recordings it must agree with. */
    QemuVersion version();

    /** Whether it is a real one: that must agree to the letter, a fake may leave out what QEMU says beside the point. */
    boolean real();

    /** Starts one; closing ends it and waits for its end. */
    AutoCloseable start(List<String> arguments, Path directory) throws Exception;

    /** The fakes, in process. */
    static Stream<Target> fakes() {
        return Arrays.stream(QemuVersion.values()).map(version -> new Fake(version, false));
    }

    /**
     * The real ones that are installed, of the versions that a fake can be.
     *
     * @throws TestAbortedException if there are others only; says which
     */
    static List<Target> reals() {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        List<RealQemuBinary> installed =
                Stream.of(RealQemuBinary.find(), more).flatMap(Optional::stream).toList();
        List<Target> reals = new ArrayList<>();
        for (RealQemuBinary binary : installed) {
            for (QemuVersion version : QemuVersion.values()) {
                if (binary.version().startsWith(version.branch() + ".")) {
                    reals.add(new Real(binary, version));
                }
            }
        }
        if (reals.isEmpty()) {
            throw new TestAbortedException("nothing was recorded from " + installed);
        }
        return reals;
    }

    /** The same, for a scenario that passes descriptors. */
    default Target receiving() {
        return this;
    }

    /** A fake inside this process. */
    record Fake(QemuVersion version, boolean descriptors) implements Target {
        @Override
        public Target receiving() {
            return new Fake(version, true);
        }

        @Override
        public String title() {
            return "fake of " + version;
        }

        @Override
        public boolean real() {
            return false;
        }

        @Override
        public AutoCloseable start(List<String> arguments, Path directory) {
            FakeQemu.Builder builder = FakeQemu.builder().version(version).arguments(arguments.toArray(new String[0]));
            return (descriptors ? builder.receiveDescriptors() : builder).start();
        }
    }

    /** A real program. */
    record Real(RealQemuBinary binary, QemuVersion version) implements Target {
        @Override
        public String title() {
            return "real " + binary.version();
        }

        @Override
        public boolean real() {
            return true;
        }

        @Override
        public AutoCloseable start(List<String> arguments, Path directory) throws Exception {
            List<String> command = new ArrayList<>(List.of(binary.path().toString()));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("log").toFile()))
                    .start();
            return () -> {
                process.destroyForcibly();
                process.waitFor();
            };
        }
    }

    /** The socket of the monitor that a talk has asked for. */
    private static Path monitor(List<String> arguments) {
        String value = arguments.get(arguments.size() - 1);
        return Path.of(value.substring("unix:".length(), value.indexOf(',')));
    }

    /** Another one, behind a recorder. */
    record Recorded(Target inner, Recorder recorder) implements Target {
        @Override
        public String title() {
            return "recorded " + inner.title();
        }

        @Override
        public QemuVersion version() {
            return inner.version();
        }

        @Override
        public boolean real() {
            return true;
        }

        @Override
        public AutoCloseable start(List<String> arguments, Path directory) throws Exception {
            Path listening = monitor(arguments);
            String name = String.valueOf(listening.getFileName());
            Path behind = directory.resolve(name + ".real");
            List<String> changed = new ArrayList<>(arguments);
            changed.set(changed.size() - 1, "unix:" + behind + ",server=on,wait=off");
            AutoCloseable started = inner.start(changed, directory);
            recorder.monitor(name, listening, behind);
            return started;
        }
    }

    /** What a recording says. */
    record Replayed(Recording recording, QemuVersion version) implements Target {
        @Override
        public String title() {
            return "replay of " + version;
        }

        @Override
        public boolean real() {
            return false;
        }

        @Override
        public AutoCloseable start(List<String> arguments, Path directory) {
            Path listening = monitor(arguments);
            return Replay.start(recording, String.valueOf(listening.getFileName()), listening);
        }
    }
}
