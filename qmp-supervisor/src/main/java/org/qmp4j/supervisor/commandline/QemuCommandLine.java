package org.qmp4j.supervisor.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.launch.LaunchPlan;

/**
 * A QEMU command line with its structure kept.
 *
 * @param binary absolute path of QEMU
 * @param options its options, in order
 */
public record QemuCommandLine(String binary, List<QemuOption> options) {
    public QemuCommandLine {
        options = List.copyOf(options);
    }

    /** The command line of a plan. */
    public static QemuCommandLine of(LaunchPlan plan) {
        List<QemuOption> options = new ArrayList<>();
        GuestArgs.before(plan, options);
        MonitorArgs.add(plan.paths(), options);
        GuestArgs.after(plan, options);
        DeviceArgs.add(plan, options);
        GuestArgs.last(plan, options);
        return new QemuCommandLine(
                plan.emulator(), ExtraArgs.overridden(plan.board().platform().qemu(), options));
    }

    /** What is executed, secrets and all. */
    public List<String> argv() {
        return argv(false);
    }

    /** What may be shown and kept. */
    public List<String> redactedArgv() {
        return argv(true);
    }

    private List<String> argv(boolean redacted) {
        List<String> argv = new ArrayList<>();
        argv.add(binary);
        for (QemuOption option : options) {
            argv.add(option.name());
            if (option.value() != null) {
                argv.add(redacted && option.secret() ? "<redacted>" : option.value());
            }
        }
        return List.copyOf(argv);
    }

    /** One option per line, secrets redacted. */
    @Override
    public String toString() {
        return binary + "\n" + options.stream().map(o -> o + "\n").collect(Collectors.joining());
    }
}
