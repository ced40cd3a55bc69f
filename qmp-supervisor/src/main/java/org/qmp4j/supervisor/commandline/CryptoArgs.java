package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.CryptoDef;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Devices that encrypt for the guest. */
final class CryptoArgs {
    private CryptoArgs() {}

    static void add(CryptoDef crypto, DevicesPlan plan, List<QemuOption> options) {
        String object = "obj" + crypto.placement().alias();
        options.add(QemuOption.of(
                "-object",
                OptionJson.with(
                                "qom-type",
                                "cryptodev-backend-" + crypto.backend().id())
                        .and("id", object)
                        .and("queues", crypto.queues())));
        options.add(QemuOption.of(
                "-device",
                VirtioArgs.device("virtio-crypto", VirtioRevision.ANY, crypto.driver())
                        .and("cryptodev", object)
                        .and("id", crypto.placement().alias())
                        .at(crypto.placement(), plan)));
    }
}
