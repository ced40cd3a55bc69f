package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.Schemas;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.Layout;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;

/** One case of {@code src/test/resources/domains}: an XML with what must come of it beside it. */
record GoldenDomain(String name) {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "domains");
    private static final UUID DEFAULT_UUID = UUID.fromString("00000000-1111-2222-3333-444444444444");

    static Stream<GoldenDomain> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".xml") && !f.endsWith(".out.xml"))
                    .map(f -> new GoldenDomain(f.substring(0, f.length() - 4)))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isPositive() {
        return !name.startsWith("bad-");
    }

    String xml() {
        return read("xml");
    }

    DomainDef definition() {
        return new DomainXmlReader().read(xml());
    }

    QemuCommandLine commandLine() {
        return commandLine(definition());
    }

    QemuCommandLine commandLine(DomainDef definition) {
        DomainDef domain = definition.uuid() == null ? definition.withUuid(DEFAULT_UUID) : definition;
        return QemuCommandLine.of(plan(domain));
    }

    private LaunchPlan plan(DomainDef domain) {
        RunPaths paths = new RunPaths(Path.of("/run/qmp4j/" + domain.uuid() + "/1"));
        return planner().plan(domain, new StartReason.FreshBoot(genid(domain)), paths);
    }

    /** What a start of it would note of what runs. */
    DomainDef placed() {
        DomainDef definition = definition();
        DomainDef domain = definition.uuid() == null ? definition.withUuid(DEFAULT_UUID) : definition;
        return plan(domain).placed(domain);
    }

    /** What is kept of it when it is defined. */
    DomainDef laidOut(DomainDef definition) {
        DomainDef domain = definition.uuid() == null ? definition.withUuid(DEFAULT_UUID) : definition;
        return new Layout(capabilities(), new LaunchSources(macs())).of(domain);
    }

    /** The options of the devices, planned as for a process that has them all. */
    List<String> replanned(DomainDef live) {
        LaunchPlan plan = plan(live);
        DevicesPlan devices = planner().replan(live, (RunPaths) plan.paths());
        return QemuCommandLine.of(plan.withDevices(devices)).argv();
    }

    private static GenIdDecision genid(DomainDef domain) {
        return GenIdPolicy.standard()
                .decide(
                        domain.genid(),
                        List.of(GenIdTransition.COLD_START),
                        Optional.empty(),
                        () -> UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"));
    }

    /** Of the devices of a QEMU, those that decide something. */
    private static final Set<String> DEVICES =
            Set.of("cirrus-vga", "pcie-root-port", "piix3-usb-uhci", "qemu-xhci", "lsi53c895a");

    private QemuCapabilities capabilities() {
        QemuSchema schema = name.startsWith("qemu10-") ? Schemas.V10_0 : Schemas.V7_2;
        return new QemuCapabilities("golden", schema, true, true, "golden", Map.of(), DEVICES, Set.of());
    }

    private static Supplier<MacAddress> macs() {
        AtomicInteger macs = new AtomicInteger();
        return () -> new MacAddress("52:54:00:aa:bb:0" + macs.incrementAndGet());
    }

    private LaunchPlanner planner() {
        return new LaunchPlanner(capabilities(), new LaunchSources(macs()));
    }

    String read(String ending) {
        try {
            return Files.readString(DIRECTORY.resolve(name + "." + ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with the file of that ending; writes the file instead when asked to with -Dgolden.update=true. */
    void matches(String ending, String actual) throws IOException {
        Path file = DIRECTORY.resolve(name + "." + ending);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
        }
        assertEquals(Files.exists(file) ? Files.readString(file) : "no file " + file, actual, file.toString());
    }

    static List<GoldenDomain> positives() {
        return all().filter(GoldenDomain::isPositive).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
