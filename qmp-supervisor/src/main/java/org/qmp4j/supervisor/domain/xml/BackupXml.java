package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupMode;
import org.qmp4j.supervisor.backup.model.BackupServer;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/** {@code <domainbackup>}: libvirt's formatbackup, read and written. */
public final class BackupXml {
    private static final String ROOT = "domainbackup";
    private static final String TARGET = "target";
    private static final String SCRATCH = "scratch";
    private static final String BLOCK = "block";
    private static final XmlValue<BackupMode> MODES = XmlValue.words(BackupMode.values());
    private static final XmlValue<BackupDisk.Extent> EXTENTS = XmlValue.words(BackupDisk.Extent.values());

    private static final XmlField<BackupServer, BackupServer.Transport> TRANSPORT =
            XmlField.attribute("transport", XmlValue.words(BackupServer.Transport.values()), BackupServer::transport);
    private static final XmlField<BackupServer, Boolean> TLS =
            XmlField.attribute("tls", XmlValue.YES_NO, BackupServer::tls);
    private static final XmlField<BackupServer, String> HOST =
            XmlField.attribute("name", XmlValue.TEXT, BackupServer::name);
    private static final XmlField<BackupServer, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(0, 65535), BackupServer::port);
    private static final XmlField<BackupServer, String> SOCKET =
            XmlField.attribute("socket", XmlValue.TEXT, BackupServer::socket);
    private static final XmlField<BackupServer, String> FDGROUP =
            XmlField.attribute("fdgroup", XmlValue.TEXT, BackupServer::fdgroup);
    private static final XmlShape<BackupServer> SERVER = new XmlShape<>(
            "server",
            in -> new BackupServer(
                    in.get(TRANSPORT), in.get(HOST), in.get(PORT), in.get(SOCKET), in.get(FDGROUP), in.get(TLS)),
            List.of(TRANSPORT, TLS, HOST, PORT, SOCKET, FDGROUP));
    private static final XmlField<ImageFormat, ImageFormat> FORMAT =
            XmlField.attribute("type", DiskDriverXml.FORMAT, format -> format);
    private static final XmlShape<ImageFormat> DRIVER =
            new XmlShape<>("driver", in -> in.need(FORMAT), List.of(FORMAT));

    private BackupXml() {}

    /**
     * What the text says of a backup.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is no {@code <domainbackup>}
     */
    public static BackupDef read(String xml) {
        XmlElement root = new XmlText(XmlBudget.DEFAULT).parse(xml);
        if (!root.name().equals(ROOT)) {
            throw root.invalid("the root element must be <" + ROOT + ">");
        }
        BackupMode mode = root.valueOf("mode", MODES);
        XmlElement since = root.child("incremental");
        XmlElement server = root.child(SERVER.name());
        BackupDef def = new BackupDef(
                mode,
                since == null ? null : since.textValue(XmlValue.TEXT),
                server == null ? null : SERVER.read(server),
                disks(root.child("disks"), mode == BackupMode.PULL));
        if (since != null) {
            since.refuseRest();
        }
        root.refuseRest();
        return def;
    }

    private static @Nullable List<BackupDisk> disks(@Nullable XmlElement list, boolean pull) {
        if (list == null) {
            return null;
        }
        List<BackupDisk> disks = new ArrayList<>();
        list.children("disk").forEach(disk -> disks.add(disk(disk, pull)));
        list.refuseRest();
        return disks;
    }

    private static BackupDisk disk(XmlElement disk, boolean pull) {
        String name = disk.requiredAttribute("name");
        Boolean takesPart = disk.valueOf("backup", XmlValue.YES_NO);
        String type = disk.valueOf("type", XmlValue.oneOf(List.of("file", BLOCK)));
        BackupDisk.Extent extent = disk.valueOf("backupmode", EXTENTS);
        String since = disk.valueOf("incremental", XmlValue.TEXT);
        String export = disk.valueOf("exportname", XmlValue.TEXT);
        String bitmap = disk.valueOf("exportbitmap", XmlValue.TEXT);
        Integer index = disk.valueOf("index", XmlValue.number(1, Integer.MAX_VALUE));
        XmlElement driver = disk.child(DRIVER.name());
        ImageFormat format = driver == null ? null : DRIVER.read(driver);
        XmlElement place = disk.child(pull ? SCRATCH : TARGET);
        StorageImage image = place == null ? null : image(place, BLOCK.equals(type), index, format);
        disk.refuseRest();
        return new BackupDisk(name, takesPart, extent, since, export, bitmap, format, image);
    }

    private static StorageImage image(
            XmlElement place, boolean block, @Nullable Integer index, @Nullable ImageFormat format) {
        String path = place.requiredAttribute(block ? "dev" : "file");
        StorageSource source = place.build(() -> block ? new BlockSource(path) : new FileSource(path));
        XmlElement encryption = place.child(SecretXml.ENCRYPTION.name());
        Encryption secrets = encryption == null ? null : SecretXml.ENCRYPTION.read(encryption);
        place.refuseRest();
        return StorageImage.of(source, format == null ? ImageFormat.QCOW2 : format)
                .withIndex(index)
                .withSecrets(secrets, null);
    }

    /** The text, in libvirt's order and form. */
    public static String write(BackupDef backup) {
        XmlPrinter out = new XmlPrinter();
        BackupMode mode = backup.mode();
        out.open(ROOT, "mode", MODES.writer().apply(mode == null ? BackupMode.PUSH : mode));
        out.text("incremental", backup.since());
        if (backup.server() != null) {
            SERVER.write(backup.server(), out);
        }
        if (backup.disks() != null) {
            out.open("disks");
            backup.disks().forEach(disk -> write(disk, backup.isPull(), out));
            out.close("disks");
        }
        return out.close(ROOT).toString();
    }

    private static void write(BackupDisk disk, boolean pull, XmlPrinter out) {
        StorageImage image = disk.image();
        Object[] said = {
            "name",
            disk.name(),
            "backup",
            disk.takesPart() == null ? null : XmlValue.YES_NO.writer().apply(disk.takesPart()),
            "type",
            image == null ? null : image.source() instanceof BlockSource ? BLOCK : "file",
            "backupmode",
            disk.extent() == null ? null : EXTENTS.writer().apply(disk.extent()),
            "incremental",
            disk.since(),
            "exportname",
            disk.export(),
            "exportbitmap",
            disk.bitmap(),
            "index",
            image == null ? null : image.index()
        };
        if (disk.format() == null && image == null) {
            out.empty("disk", said);
            return;
        }
        out.open("disk", said);
        if (disk.format() != null) {
            DRIVER.write(disk.format(), out);
        }
        if (image != null) {
            write(image, pull ? SCRATCH : TARGET, out);
        }
        out.close("disk");
    }

    private static void write(StorageImage image, String element, XmlPrinter out) {
        boolean block = image.source() instanceof BlockSource;
        Object[] place = {
            block ? "dev" : "file",
            image.source() instanceof BlockSource device
                    ? device.path()
                    : image.source() instanceof FileSource file ? file.path() : null
        };
        Encryption encryption = image.encryption();
        if (encryption == null) {
            out.empty(element, place);
            return;
        }
        out.open(element, place);
        SecretXml.ENCRYPTION.write(encryption, out);
        out.close(element);
    }
}
