package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.BootScreenDef;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskAccess;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskErrors;
import org.qmp4j.supervisor.domain.DiskIdentity;
import org.qmp4j.supervisor.domain.DiskTarget;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.LifecycleDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.PanicModel;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

class DomainXmlTest {
    private static final String TEXT = "ab <&>'\"\n\t\r é😀,=";

    private final Random random = new Random(20260103);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private String text(String alphabet, int max) {
        int[] symbols = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(max); i > 0; i--) {
            text.appendCodePoint(symbols[random.nextInt(symbols.length)]);
        }
        return text.toString();
    }

    private String path() {
        return "/" + text("ab ,=é😀'\"<&", 12);
    }

    private StorageSource source() {
        return random.nextBoolean() ? new FileSource(path()) : new BlockSource(path());
    }

    private DiskAccess access(boolean cdrom, DiskBus bus) {
        boolean readonly = cdrom || bus == DiskBus.VIRTIO && random.nextBoolean();
        return readonly ? DiskAccess.READONLY : DiskAccess.PLAIN;
    }

    private List<DiskDef> disks(boolean q35, boolean ownOrder) {
        List<DiskDef> disks = new ArrayList<>();
        int next = 1;
        for (DiskBus bus : List.of(DiskBus.VIRTIO, q35 ? DiskBus.SATA : DiskBus.IDE)) {
            for (int i = random.nextInt(4); i > 0; i--) {
                DiskDevice device =
                        bus == DiskBus.VIRTIO ? DiskDevice.DISK : any(List.of(DiskDevice.DISK, DiskDevice.CDROM));
                boolean cdrom = device == DiskDevice.CDROM;
                StorageSource source = cdrom && random.nextBoolean() ? new EmptySource(false) : source();
                DiskDef disk = DiskDef.of(
                                device,
                                StorageImage.of(source, any(List.of(ImageFormat.RAW, ImageFormat.QCOW2)))
                                        .withIndex(source instanceof EmptySource ? null : maybe(1 + random.nextInt(9)))
                                        .withBacking(maybe(BackingStore.END)),
                                new DiskTarget(bus.prefix() + (char) ('a' + i), bus))
                        .withIdentity(new DiskIdentity(maybe(text("abc _.+-9", 20)), null, null, null))
                        .withDriver(DiskDriverDef.UNSAID.withErrors(new DiskErrors(
                                maybe(any(List.of(DiskErrorPolicy.values()))),
                                maybe(any(List.of(DiskErrorPolicy.STOP, DiskErrorPolicy.IGNORE))))))
                        .withIotune(iotune())
                        .withBootOrder(ownOrder ? (Integer) next++ : null);
                disks.add(disk.withAccess(access(cdrom, bus))
                        .placed(new Placement(maybe("ua-" + i), bus == DiskBus.VIRTIO ? maybe(place()) : null)));
            }
        }
        return disks;
    }

    private PciAddress place() {
        return new PciAddress(random.nextInt(256), random.nextInt(32), random.nextInt(8), random.nextBoolean());
    }

    private IoTuneDef iotune() {
        return any(List.of(
                IoTuneDef.UNLIMITED,
                new IoTuneDef(Map.of(), "shared"),
                new IoTuneDef(
                        Map.of(
                                IoLimit.READ_BYTES_SEC,
                                1L,
                                IoLimit.READ_BYTES_SEC_MAX,
                                2L,
                                IoLimit.READ_BYTES_SEC_MAX_LENGTH,
                                3L,
                                IoLimit.TOTAL_IOPS_SEC,
                                1L + random.nextInt(9),
                                IoLimit.SIZE_IOPS_SEC,
                                512L),
                        maybe("shared"))));
    }

    private VcpusDef vcpus() {
        int max = 1 + random.nextInt(255);
        return new VcpusDef(max, 1 + random.nextInt(max), maybe("0-1,3"));
    }

    private List<ControllerDef> controllers(boolean q35) {
        return any(List.of(
                List.of(),
                List.of(new ControllerDef(ControllerType.USB, 0, "none", Placement.OPEN)),
                List.of(
                        new ControllerDef(ControllerType.VIRTIO_SERIAL, 0, null, somewhere(null)),
                        new ControllerDef(ControllerType.PCI, 1, "pci-bridge", somewhere("pci.1")),
                        new ControllerDef(
                                ControllerType.PCI, 2, q35 ? "pcie-root-port" : "pci-bridge", somewhere(null)))));
    }

    private Placement somewhere(@Nullable String alias) {
        return new Placement(maybe(alias), maybe(place()));
    }

    private DevicesDef devices(boolean q35, boolean ownOrder) {
        List<DeviceDef> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            all.add(new SerialDef(new UnixSocket(maybe(path())), i, Placement.OPEN));
        }
        all.addAll(disks(q35, ownOrder));
        all.addAll(controllers(q35));
        List<DeviceDef> perhaps = List.of(
                new InterfaceDef(
                        new UserNetwork(),
                        maybe(new MacAddress("52:54:00:AB:00:01")),
                        any(List.of(NicModel.VIRTIO, NicModel.E1000, NicModel.RTL8139)),
                        ownOrder ? 99 : null,
                        somewhere("ua-card")),
                new ChannelDef(
                        new UnixSocket(null),
                        path(),
                        new Placement(
                                maybe("ua-channel"), maybe(new VirtioSerialAddress(0, 0, 1 + random.nextInt(30))))),
                new GraphicsDef.VncGraphics(maybe(path())),
                new VideoDef(
                        any(List.of(VideoModel.VGA, VideoModel.QXL, VideoModel.VIRTIO, VideoModel.BOCHS)),
                        somewhere("ua-video")),
                any(List.of(
                        new MemballoonDef(MemballoonModel.NONE, Placement.OPEN),
                        new MemballoonDef(MemballoonModel.VIRTIO, somewhere(null)))),
                new PanicDef(PanicModel.ISA, new Placement(maybe("ua-panic"), null)),
                new WatchdogDef(
                        WatchdogModel.I6300ESB, any(List.of(WatchdogAction.values())), somewhere("ua-watchdog")));
        perhaps.stream().filter(device -> random.nextBoolean()).forEach(all::add);
        return new DevicesDef(maybe(path()), all);
    }

    private DomainDef domain() {
        boolean q35 = random.nextBoolean();
        boolean ownOrder = random.nextBoolean();
        return new DomainDef(
                any(List.of(DomainType.values())),
                text("ab ,=-é😀'\"<&", 30),
                maybe(new UUID(random.nextLong(), random.nextLong())),
                any(List.of(
                        new GenIdDef.NoGenId(),
                        new GenIdDef.RequestedGenId(),
                        new GenIdDef.CustomGenId(UUID.randomUUID()))),
                maybe(text("ab <&>'\" é😀", 20)),
                maybe(text(TEXT, 40)),
                new MemoryDef((1 << 30) + random.nextInt(1 << 30), 1 + random.nextInt(1 << 30)),
                vcpus(),
                new OsDef(
                        "x86_64",
                        q35 ? "pc-q35-7.2" : "pc",
                        ownOrder ? List.of() : any(List.of(List.of(), List.of(BootDevice.NETWORK, BootDevice.DISK))),
                        new BootScreenDef(true, maybe(random.nextInt(65_536)), maybe(random.nextInt(9) - 1))),
                new RandomFeatures(random).next(),
                maybe(any(List.of(CpuDef.host(true), CpuDef.host(false), CpuDef.named("Nehalem-IBRS")))),
                new LifecycleDef(
                        any(List.of(LifecycleAction.DESTROY, LifecycleAction.PRESERVE)),
                        any(List.of(LifecycleAction.DESTROY, LifecycleAction.RESTART, LifecycleAction.PRESERVE)),
                        any(List.of(LifecycleAction.values()))),
                devices(q35, ownOrder));
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        for (int round = 0; round < 2000; round++) {
            DomainDef domain = domain();
            String xml = new DomainXmlWriter().write(domain);
            assertEquals(domain, new DomainXmlReader().readLive(xml), xml);
        }
    }

    @Test
    void anyTextGivesADefinitionOrATypedError() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/domains/full-pc.xml"));
        for (int round = 0; round < 5000; round++) {
            StringBuilder bad = new StringBuilder(good);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(bad.length());
                switch (random.nextInt(3)) {
                    case 0 -> bad.deleteCharAt(at);
                    case 1 -> bad.setCharAt(at, (char) random.nextInt(0x250));
                    default -> bad.insert(at, bad.substring(at, Math.min(bad.length(), at + random.nextInt(80))));
                }
            }
            try {
                new DomainXmlReader().read(bad.toString());
            } catch (SupervisorException e) {
                assertTrue(e.getMessage().startsWith("XML, line "), e.getMessage());
            }
        }
    }

    @Test
    void nothingIsMadeUp() {
        DomainDef domain = new DomainXmlReader()
                .read("<domain type='kvm'><name>a</name><genid/><memory>1</memory><os><type>hvm</type></os>"
                        + "<devices><interface type='user'/></devices></domain>");
        assertNull(domain.uuid());
        assertInstanceOf(GenIdDef.RequestedGenId.class, domain.genid());
        assertNull(domain.devices().interfaces().get(0).mac());
        assertNull(domain.devices().emulator());
        assertEquals(List.of(), domain.devices().of(VideoDef.class));
        assertEquals("pc", domain.os().machine());
        assertEquals(VcpusDef.all(1), domain.vcpus());
    }

    @Test
    void unitsAreThoseOfLibvirt() {
        String[][] cases = {
            {"1", "KiB", "1"},
            {"1", "k", "1"},
            {"1000", "KB", "977"},
            {"1", "b", "1"},
            {"1025", "bytes", "2"},
            {"1", "MB", "977"},
            {"1", "M", "1024"},
            {"1", "GiB", "1048576"},
            {"1", "GB", "976563"},
            {"1", "TiB", "1073741824"}
        };
        for (String[] c : cases) {
            DomainDef domain = new DomainXmlReader()
                    .read("<domain type='kvm'><name>a</name><memory unit='" + c[1] + "'>" + c[0]
                            + "</memory><os><type>hvm</type></os><devices/></domain>");
            assertEquals(c[2], Long.toString(domain.memory().totalKib()), c[0] + c[1]);
        }
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    @Test
    void aTextBeyondTheBudgetIsRefused() {
        DomainXmlReader reader = new DomainXmlReader(new XmlBudget(1000, 20, 5));
        for (String xml : List.of(nested(6), "<a>" + "<b/>".repeat(20) + "</a>", "<a>" + "x".repeat(1000) + "</a>")) {
            DomainXmlException refusal = assertThrows(DomainXmlException.class, () -> reader.read(xml));
            assertTrue(refusal.problem().matches(".*(limit|more than|deeper).*"), refusal.problem());
        }
        DomainXmlException inside = assertThrows(DomainXmlException.class, () -> reader.read(nested(5)));
        assertTrue(inside.problem().contains("root element"), inside.problem());
    }

    @Test
    void noEntityIsEverFollowed() {
        for (String head : List.of(
                "<!DOCTYPE domain SYSTEM 'file:///etc/passwd'>",
                "<!DOCTYPE domain [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>",
                "<!DOCTYPE domain [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]>")) {
            assertThrows(DomainXmlException.class, () -> new DomainXmlReader().read(head + "<domain>&a;</domain>"));
        }
        assertThrows(DomainXmlException.class, () -> new DomainXmlReader().read("<domain>&a;</domain>"));
        DomainXmlException harmless =
                assertThrows(DomainXmlException.class, () -> new DomainXmlReader().read("<!DOCTYPE domain><domain/>"));
        assertEquals("a document type is refused", harmless.problem());
    }

    @Test
    void aCharacterThatXmlCannotCarryIsNotWritten() {
        XmlPrinter out = new XmlPrinter();
        assertThrows(IllegalArgumentException.class, () -> out.text("a", "\u0001"));
        assertThrows(IllegalArgumentException.class, () -> out.text("a", "\ud800"));
    }

    @Test
    void placesAreThoseOfTheElement() {
        DomainXmlException refusal = assertThrows(
                DomainXmlException.class,
                () -> new DomainXmlReader().read("<domain type='kvm'>\n\n    <name\n  >a/b</name>\n</domain>"));
        assertEquals(3, refusal.line());
        assertEquals(5, refusal.column());
        assertEquals("/domain/name", refusal.path());
    }
}
