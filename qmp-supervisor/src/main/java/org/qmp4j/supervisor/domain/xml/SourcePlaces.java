package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.HostPciAddress;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostUserSource;
import org.qmp4j.supervisor.storage.VhostVdpaSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/** The places of images on this host, as the attributes and children of {@code <source>} say them. */
final class SourcePlaces {
    private static final XmlValue<String> MAYBE = new XmlValue<>("path", Optional::of, path -> path);

    private static final XmlField<StorageSource, String> FILE_PATH =
            XmlField.attribute("file", MAYBE, source -> source instanceof FileSource file ? file.path() : null);
    static final XmlShape<StorageSource> FILE = new XmlShape<>(
            "source",
            said -> said.get(FILE_PATH, "").isEmpty() ? new EmptySource(false) : new FileSource(said.need(FILE_PATH)),
            List.of(FILE_PATH));

    private static final XmlField<StorageSource, String> BLOCK_PATH =
            XmlField.attribute("dev", MAYBE, source -> source instanceof BlockSource block ? block.path() : null);
    static final XmlShape<StorageSource> BLOCK = new XmlShape<>(
            "source",
            said -> said.get(BLOCK_PATH, "").isEmpty() ? new EmptySource(true) : new BlockSource(said.need(BLOCK_PATH)),
            List.of(BLOCK_PATH));

    private static final XmlField<DirSource, String> DIR_PATH =
            XmlField.attribute("dir", XmlValue.TEXT, DirSource::path);
    static final XmlShape<DirSource> DIR =
            new XmlShape<>("source", said -> new DirSource(said.need(DIR_PATH)), List.of(DIR_PATH));

    private static final XmlField<VolumeSource, String> POOL =
            XmlField.attribute("pool", XmlValue.TEXT, VolumeSource::pool);
    private static final XmlField<VolumeSource, String> VOLUME_NAME =
            XmlField.attribute("volume", XmlValue.TEXT, VolumeSource::volume);
    private static final XmlField<VolumeSource, VolumeSource.Mode> MODE =
            XmlField.attribute("mode", DiskWords.of(VolumeSource.Mode.values()), VolumeSource::mode);
    static final XmlShape<VolumeSource> VOLUME = new XmlShape<>(
            "source",
            said -> new VolumeSource(said.need(POOL), said.need(VOLUME_NAME), said.get(MODE)),
            List.of(POOL, VOLUME_NAME, MODE));

    private static final XmlField<HostPciAddress, Integer> DOMAIN = hex("domain", 0xffff, 4, HostPciAddress::domain);
    private static final XmlField<HostPciAddress, Integer> BUS = hex("bus", 0xff, 2, HostPciAddress::bus);
    private static final XmlField<HostPciAddress, Integer> SLOT = hex("slot", 0x1f, 2, HostPciAddress::slot);
    private static final XmlField<HostPciAddress, Integer> FUNCTION = hex("function", 7, 1, HostPciAddress::function);
    private static final XmlShape<HostPciAddress> ADDRESS = new XmlShape<>(
            "address",
            said -> new HostPciAddress(said.get(DOMAIN, 0), said.get(BUS, 0), said.get(SLOT, 0), said.get(FUNCTION, 0)),
            List.of(DOMAIN, BUS, SLOT, FUNCTION));
    private static final XmlField<NvmeSource, String> NVME_TYPE =
            XmlField.attribute("type", DiskDriverXml.only("pci"), nvme -> "pci");
    private static final XmlField<NvmeSource, Boolean> MANAGED =
            XmlField.attribute("managed", XmlValue.YES_NO, NvmeSource::managed);
    private static final XmlField<NvmeSource, Long> NAMESPACE =
            XmlField.attribute("namespace", XmlValue.number(1L, 0xffff_ffffL), NvmeSource::namespace);
    private static final XmlField<NvmeSource, HostPciAddress> NVME_ADDRESS =
            XmlField.child(ADDRESS, NvmeSource::address);
    static final XmlShape<NvmeSource> NVME = new XmlShape<>(
            "source",
            said -> {
                said.need(NVME_TYPE);
                return new NvmeSource(said.get(MANAGED), said.need(NAMESPACE), said.need(NVME_ADDRESS));
            },
            List.of(NVME_TYPE, MANAGED, NAMESPACE, NVME_ADDRESS));

    private static final XmlField<VhostUserSource, String> USER_TYPE =
            XmlField.attribute("type", DiskDriverXml.only("unix"), user -> "unix");
    private static final XmlField<VhostUserSource, String> USER_PATH =
            XmlField.attribute("path", XmlValue.TEXT, VhostUserSource::path);
    private static final XmlField<VhostUserSource, Boolean> ENABLED =
            XmlField.attribute("enabled", XmlValue.YES_NO, VhostUserSource::reconnect);
    private static final XmlField<VhostUserSource, Integer> TIMEOUT =
            XmlField.attribute("timeout", XmlValue.number(0, Integer.MAX_VALUE), VhostUserSource::timeout);
    private static final XmlField<VhostUserSource, VhostUserSource> RECONNECT = XmlField.child(
            new XmlShape<>(
                    "reconnect",
                    said -> new VhostUserSource("/", said.need(ENABLED), said.get(TIMEOUT)),
                    List.of(ENABLED, TIMEOUT)),
            user -> user.reconnect() == null ? null : user);
    static final XmlShape<VhostUserSource> VHOST_USER = new XmlShape<>(
            "source",
            said -> {
                said.need(USER_TYPE);
                VhostUserSource again = said.get(RECONNECT, new VhostUserSource("/", null, null));
                return new VhostUserSource(said.need(USER_PATH), again.reconnect(), again.timeout());
            },
            List.of(USER_TYPE, USER_PATH, RECONNECT));

    private static final XmlField<VhostVdpaSource, String> VDPA_PATH =
            XmlField.attribute("dev", XmlValue.TEXT, VhostVdpaSource::path);
    static final XmlShape<VhostVdpaSource> VHOST_VDPA =
            new XmlShape<>("source", said -> new VhostVdpaSource(said.need(VDPA_PATH)), List.of(VDPA_PATH));

    private SourcePlaces() {}

    /** Hexadecimal, with so many digits when it is written. */
    private static XmlField<HostPciAddress, Integer> hex(
            String name, int max, int digits, Function<HostPciAddress, @Nullable Integer> getter) {
        return XmlField.attribute(
                name,
                new XmlValue<>(
                        "0x0 to 0x" + Integer.toHexString(max),
                        text -> number(text).filter(n -> n <= max),
                        value -> String.format(Locale.ROOT, "0x%0" + digits + "x", value)),
                getter);
    }

    private static Optional<Integer> number(String text) {
        if (text.matches("0x[0-9a-fA-F]{1,7}")) {
            return Optional.of(Integer.parseInt(text.substring(2), 16));
        }
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
