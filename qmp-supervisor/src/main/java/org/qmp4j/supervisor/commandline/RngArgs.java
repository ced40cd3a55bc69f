package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RngBackend.Builtin;
import org.qmp4j.supervisor.domain.RngBackend.EntropyDaemon;
import org.qmp4j.supervisor.domain.RngBackend.RandomDevice;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Sources of randomness. */
final class RngArgs {
    private static final int SECOND = 1000;

    private RngArgs() {}

    /** The host side of a source of randomness that is a daemon. */
    private record Daemon(ChardevDef chardev, Placement placement) implements CharacterDeviceDef {
        @Override
        public DeviceKind kind() {
            return DeviceKind.RNG;
        }
    }

    static void add(RngDef rng, DevicesPlan plan, List<QemuOption> options) {
        String object = "obj" + rng.placement().alias();
        String chardev = rng.backend() instanceof EntropyDaemon daemon
                ? ChardevArgs.add(new Daemon(daemon.chardev(), rng.placement()), plan, options)
                : null;
        options.add(QemuOption.of("-object", backend(rng, object).and("chardev", chardev)));
        options.add(QemuOption.of(
                "-device",
                VirtioArgs.device("virtio-rng", rng.model(), rng.driver())
                        .and("rng", object)
                        .and("id", rng.placement().alias())
                        .and("max-bytes", rng.rate() == null ? null : rng.rate().bytes())
                        .and("period", period(rng.rate()))
                        .at(rng.placement(), plan)));
    }

    private static OptionJson backend(RngDef rng, String id) {
        if (rng.backend() instanceof RandomDevice random) {
            return OptionJson.with("qom-type", "rng-random").and("id", id).and("filename", random.path());
        }
        if (rng.backend() instanceof Builtin) {
            return OptionJson.with("qom-type", "rng-builtin").and("id", id);
        }
        return OptionJson.with("qom-type", "rng-egd").and("id", id);
    }

    private static @Nullable Integer period(RngDef.@Nullable Rate rate) {
        if (rate == null) {
            return null;
        }
        return rate.millis() == null ? Integer.valueOf(SECOND) : rate.millis();
    }
}
