package org.qmp4j.supervisor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.supervisor.capabilities.CpuFacts;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.HostFacts;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
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

    /** A host with four NUMA nodes and two sizes of huge pages, so that the result does not depend on the one at hand. */
    private static final HostFacts HOST = new HostFacts(
            NumberSet.parse("0-3").orElseThrow(),
            Map.of(2048L, Path.of("/dev/hugepages2M"), 1_048_576L, Path.of("/dev/hugepages1G")),
            2048);

    /** What comes of random bytes that are 0, 1, 2 and so on. */
    private static final UUID MADE_UP = new UUID(0x0001_0203_0405_4607L, 0x8809_0a0b_0c0d_0e0fL);

    /** For clocks that start from the time of day. */
    private static final Instant MOMENT = Instant.ofEpochSecond(1_234_567_890);

    private final QemuCapabilities capabilities;
    private final Supplier<List<FirmwareImage>> firmware;

    /** @param capabilities what the QEMU can do, as probed or as recorded */
    public DomxmlToArgv(QemuCapabilities capabilities) {
        this(capabilities, List::of);
    }

    /**
     * One for a host on which firmware is installed.
     *
     * @param capabilities what the QEMU can do, as probed or as recorded
     * @param firmware the firmware, in the order in which it is to be chosen
     */
    public DomxmlToArgv(QemuCapabilities capabilities, Supplier<List<FirmwareImage>> firmware) {
        this.capabilities = capabilities;
        this.firmware = firmware;
    }

    /** The same on a host with that CPU, which {@code host-model} stands for; without, it is the one that the QEMU said it has. */
    public DomxmlToArgv onHost(CpuFacts cpu) {
        return new DomxmlToArgv(capabilities.withCpus(new QemuCapabilities.Cpus(cpu, cpu)), firmware);
    }

    /**
     * The command line, binary first, secrets redacted.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is no domain XML; says line and column
     * @throws UnsupportedConfigurationException when it asks for something that cannot be done; says
     *     line, element and reason
     */
    public List<String> argv(String xml) {
        return argv(xml, DaemonSettings.NONE);
    }

    /** The same, with settings of libvirt's daemon. */
    public List<String> argv(String xml, DaemonSettings settings) {
        DomainXmlReader reader = new DomainXmlReader();
        try {
            return argv(settings.in(reader.read(xml)), settings);
        } catch (UnsupportedConfigurationException e) {
            throw reader.located(xml, e);
        }
    }

    private List<String> argv(DomainDef asked, DaemonSettings settings) {
        UUID uuid = Objects.requireNonNullElseGet(asked.uuid(), () -> new UUID(0, 0));
        DomainDef identified = asked.withUuid(uuid);
        DomainDef domain = identified.devices().emulator() == null ? identified.withEmulator(EMULATOR) : identified;
        GenIdDecision genid = GenIdPolicy.standard()
                .decide(domain.genid(), List.of(GenIdTransition.COLD_START), Optional.empty(), () -> MADE_UP);
        String from = settings.incoming();
        LaunchSources sources = LaunchSources.of(uuid)
                .on(HOST, firmware, MOMENT)
                .with(Translation.storage(settings))
                .with(settings.tls());
        return QemuCommandLine.of(new LaunchPlanner(capabilities, sources)
                        .plan(
                                domain,
                                from == null ? new StartReason.FreshBoot(genid) : new StartReason.Incoming(genid, from),
                                new LibvirtPaths(NOT_RUNNING, domain.name(), settings.choices())))
                .redactedArgv();
    }
}
