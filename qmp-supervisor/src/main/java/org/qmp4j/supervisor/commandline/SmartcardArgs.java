package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CcidAddress;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.SmartcardDef.CertificateCard;
import org.qmp4j.supervisor.domain.SmartcardDef.RemoteCard;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Smart cards. */
final class SmartcardArgs {
    private static final String DATABASE = "/etc/pki/nssdb";

    private SmartcardArgs() {}

    static void add(SmartcardDef card, DevicesPlan plan, List<QemuOption> options) {
        OptionJson device;
        if (card instanceof RemoteCard remote) {
            device = OptionJson.with("driver", "ccid-card-passthru")
                    .and("chardev", ChardevArgs.add(remote, plan, options));
        } else if (card instanceof CertificateCard made) {
            device = OptionJson.with("driver", "ccid-card-emulated").and("backend", "certificates");
            int number = 1;
            for (String certificate : made.certificates()) {
                device.and("cert" + number++, certificate);
            }
            device.and("db", made.database() == null ? DATABASE : made.database());
        } else {
            device = OptionJson.with("driver", "ccid-card-emulated").and("backend", "nss-emulated");
        }
        options.add(QemuOption.of(
                "-device", device.and("id", card.placement().alias()).and("bus", reader(card, plan))));
    }

    private static @Nullable String reader(SmartcardDef card, DevicesPlan plan) {
        return card.placement().address() instanceof CcidAddress place
                ? plan.bus(ControllerType.CCID, place.controller()) + ".0"
                : null;
    }
}
