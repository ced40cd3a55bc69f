package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationCookie.Bitmap;
import org.qmp4j.supervisor.cookie.MigrationCookie.Capability;
import org.qmp4j.supervisor.cookie.MigrationCookie.DiskBitmaps;
import org.qmp4j.supervisor.cookie.MigrationCookie.Graphics;
import org.qmp4j.supervisor.cookie.MigrationCookie.Interface;
import org.qmp4j.supervisor.cookie.MigrationCookie.Lock;
import org.qmp4j.supervisor.cookie.MigrationCookie.Nbd;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.KeptElement;

/** {@code <qemu-migration>}: what two hosts tell each other, in libvirt's order and form; what is unknown is kept. */
public final class MigrationCookieXml {
    private static final XmlBudget BUDGET = new XmlBudget(1 << 20, 20_000, 34);
    private static final XmlValue<Integer> PORT = XmlValue.number(-1, 65535);
    private static final XmlValue<UUID> UUIDS = new XmlValue<>(
            "a uuid",
            text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? Optional.of(UUID.fromString(text))
                    : Optional.empty(),
            UUID::toString);

    private static final XmlField<Graphics, String> TYPE = text("type", Graphics::type);
    private static final XmlField<Graphics, Integer> GRAPHICS_PORT = XmlField.attribute("port", PORT, Graphics::port);
    private static final XmlField<Graphics, String> LISTEN = text("listen", Graphics::listen);
    private static final XmlField<Graphics, Integer> TLS_PORT = XmlField.attribute("tlsPort", PORT, Graphics::tlsPort);
    private static final XmlField<String, String> INFO =
            XmlField.attribute("info", XmlValue.of("subject", "subject"), v -> "subject");
    private static final XmlField<String, String> VALUE = text("value", v -> v);
    private static final XmlField<Graphics, String> SUBJECT =
            XmlField.child(new XmlShape<>("cert", in -> in.need(VALUE), List.of(INFO, VALUE)), Graphics::subject);
    private static final XmlField<MigrationCookie, Graphics> GRAPHICS = XmlField.child(
            new XmlShape<>(
                    "graphics",
                    in -> new Graphics(
                            in.need(TYPE),
                            in.get(GRAPHICS_PORT, -1),
                            in.get(LISTEN, ""),
                            in.get(TLS_PORT, -1),
                            in.get(SUBJECT)),
                    List.of(TYPE, GRAPHICS_PORT, LISTEN, TLS_PORT, SUBJECT)),
            MigrationCookie::graphics);

    private static final XmlField<Lock, String> DRIVER = text("driver", Lock::driver);
    private static final XmlField<Lock, String> LEASES = XmlField.childText("leases", XmlValue.ANY, Lock::leases);
    private static final XmlField<MigrationCookie, Lock> LOCK = XmlField.child(
            new XmlShape<>("lockstate", in -> new Lock(in.need(DRIVER), in.get(LEASES)), List.of(DRIVER, LEASES)),
            MigrationCookie::lock);

    private static final XmlField<Interface, Integer> INDEX =
            XmlField.attribute("index", XmlValue.number(0, 1 << 16), Interface::index);
    private static final XmlField<Interface, String> PORT_TYPE = text("vporttype", Interface::portType);
    private static final XmlField<Interface, String> PORT_DATA =
            XmlField.childText("portdata", XmlValue.ANY, Interface::portData);
    private static final XmlShape<Interface> INTERFACE = new XmlShape<>(
            "interface",
            in -> new Interface(in.need(INDEX), in.need(PORT_TYPE), in.get(PORT_DATA)),
            List.of(INDEX, PORT_TYPE, PORT_DATA));

    private static final XmlField<NbdDisk, String> TARGET = text("target", NbdDisk::target);
    private static final XmlField<NbdDisk, Long> CAPACITY =
            XmlField.attribute("capacity", XmlValue.number(0L, 999_999_999_999_999_999L), NbdDisk::capacity);
    private static final XmlField<Nbd, Integer> NBD_PORT = XmlField.attribute("port", PORT, Nbd::port);
    private static final XmlField<Nbd, List<NbdDisk>> NBD_DISKS = XmlField.children(
            new XmlShape<>("disk", in -> new NbdDisk(in.need(TARGET), in.need(CAPACITY)), List.of(TARGET, CAPACITY)),
            Nbd::disks);
    private static final XmlField<MigrationCookie, Nbd> NBD = XmlField.child(
            new XmlShape<>(
                    "nbd", in -> new Nbd(in.get(NBD_PORT), in.get(NBD_DISKS, List.of())), List.of(NBD_PORT, NBD_DISKS)),
            MigrationCookie::nbd);

    private static final XmlField<Capability, String> CAP_NAME = text("name", Capability::name);
    private static final XmlField<Capability, Boolean> CAP_AUTO =
            XmlField.attribute("auto", XmlValue.YES_NO, Capability::auto);
    private static final XmlShape<Capability> CAPABILITY = new XmlShape<>(
            "cap", in -> new Capability(in.need(CAP_NAME), in.need(CAP_AUTO)), List.of(CAP_NAME, CAP_AUTO));

    private static final XmlField<Bitmap, String> BITMAP_NAME = text("name", Bitmap::name);
    private static final XmlField<Bitmap, String> BITMAP_ALIAS = text("alias", Bitmap::alias);
    private static final XmlField<DiskBitmaps, String> BITMAP_TARGET = text("target", DiskBitmaps::target);
    private static final XmlField<DiskBitmaps, List<Bitmap>> DISK_BITMAPS = XmlField.children(
            new XmlShape<>(
                    "bitmap",
                    in -> new Bitmap(in.need(BITMAP_NAME), in.need(BITMAP_ALIAS)),
                    List.of(BITMAP_NAME, BITMAP_ALIAS)),
            DiskBitmaps::bitmaps);
    private static final XmlShape<DiskBitmaps> BITMAPS_OF_DISK = new XmlShape<>(
            "disk",
            in -> new DiskBitmaps(in.need(BITMAP_TARGET), in.get(DISK_BITMAPS, List.of())),
            List.of(BITMAP_TARGET, DISK_BITMAPS));

    private static final XmlField<MigrationCookie, String> NAME =
            XmlField.childText("name", XmlValue.TEXT, MigrationCookie::name);
    private static final XmlField<MigrationCookie, UUID> UUID_OF =
            XmlField.childText("uuid", UUIDS, MigrationCookie::uuid);
    private static final XmlField<MigrationCookie, String> HOSTNAME =
            XmlField.childText("hostname", XmlValue.TEXT, MigrationCookie::hostname);
    private static final XmlField<MigrationCookie, UUID> HOST_UUID =
            XmlField.childText("hostuuid", UUIDS, MigrationCookie::hostUuid);
    private static final XmlField<String, String> FEATURE = text("name", v -> v);
    private static final XmlField<MigrationCookie, List<String>> FEATURES = XmlField.children(
            new XmlShape<>("feature", in -> in.need(FEATURE), List.of(FEATURE)), MigrationCookie::features);
    private static final XmlField<MigrationCookie, KeptElement> DOMAIN =
            XmlField.kept("domain", MigrationCookie::domain);
    private static final XmlField<MigrationCookie, List<Interface>> NETWORK =
            XmlField.listed("network", INTERFACE, cookie -> orNull(cookie.interfaces()));
    private static final XmlField<MigrationCookie, KeptElement> STATISTICS =
            XmlField.kept("statistics", MigrationCookie::statistics);
    private static final XmlField<MigrationCookie, CpuDef> CPU = XmlField.child(CpuXml.SHAPE, MigrationCookie::cpu);
    private static final XmlField<MigrationCookie, Boolean> ALLOW_REBOOT =
            XmlField.said("allowReboot", "value", XmlValue.YES_NO, MigrationCookie::allowReboot);
    private static final XmlField<MigrationCookie, List<Capability>> CAPABILITIES =
            XmlField.listed("capabilities", CAPABILITY, MigrationCookie::capabilities);
    private static final XmlField<MigrationCookie, List<DiskBitmaps>> BITMAPS =
            XmlField.listed("blockDirtyBitmaps", BITMAPS_OF_DISK, cookie -> orNull(cookie.bitmaps()));
    private static final String NAMESPACE = "https://qmp4j.org/schemas/migration/1";
    private static final XmlField<MigrationFacts, String> XMLNS =
            XmlField.attribute("xmlns:qmp4j", XmlValue.oneOf(List.of(NAMESPACE)), facts -> NAMESPACE);
    private static final XmlField<MigrationFacts, UUID> ID = XmlField.attribute("id", UUIDS, MigrationFacts::id);
    private static final XmlField<MigrationFacts, Boolean> RUNNING =
            XmlField.attribute("running", XmlValue.YES_NO, MigrationFacts::running);
    private static final XmlField<MigrationFacts, SaveFacts> GUEST =
            XmlField.child(SaveCookieXml.GUEST, MigrationFacts::guest);
    private static final XmlField<MigrationFacts, String> CHECKPOINTS =
            XmlField.childText("checkpoints", XmlValue.ANY, MigrationFacts::checkpoints);
    private static final XmlField<MigrationCookie, MigrationFacts> FACTS = XmlField.child(
            new XmlShape<>(
                    "qmp4j:migration",
                    in -> new MigrationFacts(in.need(ID), in.need(RUNNING), in.need(GUEST), in.get(CHECKPOINTS)),
                    List.of(XMLNS, ID, RUNNING, GUEST, CHECKPOINTS)),
            MigrationCookie::facts);
    private static final XmlField<MigrationCookie, List<KeptElement>> OTHERS = XmlField.rest(MigrationCookie::others);

    private static final XmlShape<MigrationCookie> SHAPE = new XmlShape<>(
            "qemu-migration",
            in -> new MigrationCookie(
                    in.get(NAME),
                    in.get(UUID_OF),
                    in.get(HOSTNAME),
                    in.get(HOST_UUID),
                    in.get(FEATURES, List.of()),
                    in.get(GRAPHICS),
                    in.get(LOCK),
                    in.get(DOMAIN),
                    in.get(NETWORK, List.of()),
                    in.get(NBD),
                    in.get(STATISTICS),
                    in.get(CPU),
                    in.get(ALLOW_REBOOT),
                    in.get(CAPABILITIES),
                    in.get(BITMAPS, List.of()),
                    in.get(FACTS),
                    in.get(OTHERS, List.of())),
            List.of(
                    NAME,
                    UUID_OF,
                    HOSTNAME,
                    HOST_UUID,
                    FEATURES,
                    GRAPHICS,
                    LOCK,
                    DOMAIN,
                    NETWORK,
                    NBD,
                    STATISTICS,
                    CPU,
                    ALLOW_REBOOT,
                    CAPABILITIES,
                    BITMAPS,
                    FACTS,
                    OTHERS));

    private MigrationCookieXml() {}

    private static <T> XmlField<T, String> text(String attribute, Function<T, @Nullable String> getter) {
        return XmlField.attribute(attribute, XmlValue.ANY, getter);
    }

    private static <V> @Nullable List<V> orNull(List<V> list) {
        return list.isEmpty() ? null : list;
    }

    /**
     * The cookie that the text holds.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is none
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when something of it cannot be kept
     */
    public static MigrationCookie read(String xml) {
        XmlElement root = new XmlText(BUDGET).parse(xml);
        if (!root.name().equals(SHAPE.name())) {
            throw root.invalid("the root element must be <qemu-migration>");
        }
        return SHAPE.read(root);
    }

    /** Its text. */
    public static String write(MigrationCookie cookie) {
        XmlPrinter out = new XmlPrinter();
        SHAPE.write(cookie, out);
        return out.toString();
    }
}
