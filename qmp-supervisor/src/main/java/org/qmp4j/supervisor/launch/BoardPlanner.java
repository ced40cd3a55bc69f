package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.ClockDef.Offset;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.AmdCommon;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.Sev;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.SevSnp;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PlatformDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.BoardPlan.MachineSwitches;

/** The board of one start, besides CPU, memory and devices. */
final class BoardPlanner {
    private final DomainDef domain;
    private final QemuCapabilities capabilities;
    private final LaunchPaths paths;
    private final LaunchSources sources;

    BoardPlanner(DomainDef domain, QemuCapabilities capabilities, LaunchPaths paths, LaunchSources sources) {
        this.domain = domain;
        this.capabilities = capabilities;
        this.paths = paths;
        this.sources = sources;
    }

    BoardPlan plan() {
        if (paths instanceof RunPaths) {
            refuseWhatIsNotRun();
        }
        requirePlaceOfEncryption(domain.platform().launchSecurity());
        return new BoardPlan(
                domain.os().family() == MachineFamily.Q35,
                new MachineSwitches(
                        capabilities.hasAcpiSwitch(domain.os().machine()),
                        capabilities.options().contains("machine.hpet")),
                new FirmwarePlanner(domain, capabilities.rawNeedsFormatNode(), paths).plan(),
                domain.os().direct(),
                domain.cpu() == null ? null : domain.cpu().topology(),
                capabilities.has("query-hotpluggable-cpus->props.cluster-id"),
                domain.resources().iothreads(),
                domain.resources().throttleGroups(),
                domain.platform(),
                sources.now().get(),
                !domain.resources().backing().noSharePages(),
                Boolean.TRUE.equals(domain.memory().dumpCore()));
    }

    /** What is more than words on a command line, and is not done around it. */
    private void refuseWhatIsNotRun() {
        PlatformDef platform = domain.platform();
        require(platform.launchSecurity() == null, "launchSecurity", "keys for its start are not brought yet");
        require(platform.qemu().env().isEmpty(), "qemu:commandline", "variables are not set yet");
        require(!(platform.clock().offset() instanceof Offset.TimeZone), "clock", "a time zone is not set yet");
        require(
                domain.vcpus().each().stream().noneMatch(v -> v.enabled() && v.hotpluggable() && v.id() > 0),
                "vcpus",
                "virtual CPUs that can be unplugged are not plugged in at start yet");
    }

    /** Which bit of an address says that memory is encrypted is a matter of the host, which is not asked. */
    private static void requirePlaceOfEncryption(@Nullable LaunchSecurityDef security) {
        AmdCommon common =
                security instanceof Sev sev ? sev.common() : security instanceof SevSnp snp ? snp.common() : null;
        require(
                common == null || common.cbitpos() != null && common.reducedPhysBits() != null,
                "launchSecurity",
                "it needs <cbitpos> and <reducedPhysBits>, as the host has them");
    }

    private static void require(boolean met, String element, String otherwise) {
        if (!met) {
            throw new UnsupportedConfigurationException("/domain/" + element, otherwise);
        }
    }
}
