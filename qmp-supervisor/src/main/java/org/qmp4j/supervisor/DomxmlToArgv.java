package org.qmp4j.supervisor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LibvirtPaths;
import org.qmp4j.supervisor.launch.StartReason;

/**
 * The command line that a domain XML comes to, with nothing started and no file touched: libvirt's {@code domxml-to-native}. The
 * paths are those of libvirt's system daemon, for a domain that does not run, so that the result can be compared with its own.
 * Secrets are not known: each has the same value, encrypted by the same key.
 * Thread safe; some hundred microseconds a domain.
 */
public final class DomxmlToArgv {
    private static final String EMULATOR = "/usr/bin/qemu-system-x86_64";
    private static final int NOT_RUNNING = -1;

    private final QemuCapabilities capabilities;

    /** @param capabilities what the QEMU can do, as probed or as recorded */
    public DomxmlToArgv(QemuCapabilities capabilities) {
        this.capabilities = capabilities;
    }

    /**
     * The command line, binary first, secrets redacted.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is no domain XML; says line and column
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when it asks for something that cannot be done; says
     *     line, element and reason
     */
    public List<String> argv(String xml) {
        DomainDef asked = new DomainXmlReader().read(xml);
        UUID uuid = Objects.requireNonNullElseGet(asked.uuid(), () -> new UUID(0, 0));
        DomainDef identified = asked.withUuid(uuid);
        DomainDef domain = identified.devices().emulator() == null ? identified.withEmulator(EMULATOR) : identified;
        GenIdDecision genid = GenIdPolicy.standard()
                .decide(domain.genid(), List.of(GenIdTransition.COLD_START), Optional.empty(), () -> uuid);
        return QemuCommandLine.of(new LaunchPlanner(capabilities, Translation.sources(uuid))
                        .plan(domain, new StartReason.FreshBoot(genid), new LibvirtPaths(NOT_RUNNING, domain.name())))
                .redactedArgv();
    }
}
