package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.LaunchSecurityDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.AmdCommon;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.Sev;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.SevSnp;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** How the memory of the guest is kept from the host. */
final class LaunchSecurityArgs {
    private LaunchSecurityArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        LaunchSecurityDef security = plan.board().platform().launchSecurity();
        if (security instanceof Sev sev) {
            options.add(QemuOption.of(
                    "-object",
                    common("sev-guest", sev.common())
                            .and("policy", sev.policy())
                            .and("dh-cert-file", file(plan, sev.dhCert(), "dh_cert.base64"))
                            .and("session-file", file(plan, sev.session(), "session.base64"))));
        } else if (security instanceof SevSnp snp) {
            options.add(QemuOption.of(
                    "-object",
                    common("sev-snp-guest", snp.common())
                            .and("policy", snp.policy())
                            .and("guest-visible-workarounds", snp.guestVisibleWorkarounds())
                            .and("id-block", snp.idBlock())
                            .and("id-auth", snp.idAuth())
                            .and("host-data", snp.hostData())
                            .and("author-key-enabled", snp.authorKey())
                            .and("vcek-disabled", snp.vcek() == null ? null : !snp.vcek())));
        }
    }

    private static OptionJson common(String type, AmdCommon common) {
        return OptionJson.with("qom-type", type)
                .and("id", "lsec0")
                .and("cbitpos", common.cbitpos())
                .and("reduced-phys-bits", common.reducedPhysBits())
                .and("kernel-hashes", common.kernelHashes());
    }

    private static @Nullable Path file(LaunchPlan plan, @Nullable String content, String name) {
        return content == null ? null : plan.paths().ofDomain(name).orElse(null);
    }
}
