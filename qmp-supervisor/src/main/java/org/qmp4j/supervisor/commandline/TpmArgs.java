package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.TpmBackend.External;
import org.qmp4j.supervisor.domain.TpmBackend.HostTpm;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.launch.Descriptors;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Trusted platform modules. */
final class TpmArgs {
    /** The name that libvirt has for the socket of the one module. */
    private static final String CHARDEV = "chrtpm";

    private TpmArgs() {}

    static void add(TpmDef tpm, DevicesPlan plan, List<QemuOption> options) {
        String alias = tpm.placement().aliasOr("tpm0");
        String id = "tpm-" + alias;
        if (tpm.backend() instanceof HostTpm host) {
            OptionText text = OptionText.first("passthrough").and("id", id);
            if (plan.handsOver()) {
                text.and("path", ChardevArgs.set(plan, alias + "-tpm", Descriptors.TPM, options))
                        .and("cancel-path", ChardevArgs.set(plan, alias + "-cancel", Descriptors.TPM_CANCEL, options));
            } else {
                text.and("path", host.path());
            }
            options.add(QemuOption.of("-tpmdev", text));
        } else {
            String socket = tpm.backend() instanceof External external
                    ? external.path()
                    : plan.paths().tpmSocket();
            options.add(QemuOption.of(
                    "-chardev", OptionText.first("socket").and("id", CHARDEV).and("path", socket)));
            options.add(QemuOption.of(
                    "-tpmdev", OptionText.first("emulator").and("id", id).and("chardev", CHARDEV)));
        }
        options.add(QemuOption.of(
                "-device",
                OptionJson.with("driver", tpm.model().id()).and("tpmdev", id).and("id", alias)));
    }
}
