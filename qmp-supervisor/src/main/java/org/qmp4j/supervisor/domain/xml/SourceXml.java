package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.NvmeSource;
import org.qmp4j.supervisor.storage.Reservations;
import org.qmp4j.supervisor.storage.Slice;
import org.qmp4j.supervisor.storage.SourceLabel;
import org.qmp4j.supervisor.storage.StartupPolicy;
import org.qmp4j.supervisor.storage.StorageAuth;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostUserSource;
import org.qmp4j.supervisor.storage.VhostVdpaSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/**
 * {@code <source>} of a disk, of a backing store, of a mirror and of a data store: what may be in it follows from the
 * {@code type} of the element around it. Formatdomain, "Hard drives, floppy disks, CDROMs".
 */
final class SourceXml {
    private static final String FILE = "file";
    private static final String BLOCK = "block";

    private static final XmlField<StorageImage, Integer> INDEX =
            XmlField.attribute("index", XmlValue.number(1, Integer.MAX_VALUE), StorageImage::index);
    private static final XmlField<StorageImage, StartupPolicy> STARTUP =
            XmlField.attribute("startupPolicy", DiskWords.of(StartupPolicy.values()), StorageImage::startupPolicy);

    private static final XmlField<SourceLabel, String> MODEL =
            XmlField.attribute("model", XmlValue.TEXT, SourceLabel::model);
    private static final XmlField<SourceLabel, Boolean> RELABEL =
            XmlField.attribute("relabel", XmlValue.YES_NO, SourceLabel::relabel);
    private static final XmlField<SourceLabel, Boolean> LABELSKIP =
            XmlField.attribute("labelskip", XmlValue.YES_NO, SourceLabel::labelskip);
    private static final XmlField<SourceLabel, String> LABEL =
            XmlField.childText("label", XmlValue.TEXT, SourceLabel::label);
    private static final XmlField<StorageImage, List<SourceLabel>> LABELS = XmlField.children(
            new XmlShape<>(
                    "seclabel",
                    said -> {
                        if (Boolean.FALSE.equals(said.get(RELABEL)) && said.get(LABEL) != null) {
                            throw new IllegalArgumentException(SeclabelXml.UNUSED);
                        }
                        return new SourceLabel(
                                said.get(MODEL), said.get(RELABEL), said.get(LABELSKIP), said.get(LABEL));
                    },
                    List.of(MODEL, RELABEL, LABELSKIP, LABEL)),
            StorageImage::labels);

    private static final XmlField<StorageImage, Encryption> ENCRYPTION =
            XmlField.child(SecretXml.ENCRYPTION, StorageImage::encryption);
    private static final XmlField<StorageImage, StorageAuth> AUTH = XmlField.child(SecretXml.AUTH, StorageImage::auth);
    private static final XmlField<StorageImage, Reservations> RESERVATIONS =
            XmlField.child(ReservationsXml.SHAPE, StorageImage::reservations);

    private static final XmlField<Slice, String> SLICE_TYPE =
            XmlField.attribute("type", DiskDriverXml.only("storage"), slice -> "storage");
    private static final XmlField<Slice, Long> OFFSET =
            XmlField.attribute("offset", XmlValue.number(0L, Long.MAX_VALUE / 2), Slice::offset);
    private static final XmlField<Slice, Long> SIZE =
            XmlField.attribute("size", XmlValue.number(1L, Long.MAX_VALUE / 2), Slice::size);
    private static final XmlField<Slice, Slice> SLICE = XmlField.child(
            new XmlShape<>(
                    "slice",
                    said -> {
                        said.need(SLICE_TYPE);
                        return new Slice(said.need(OFFSET), said.need(SIZE));
                    },
                    List.of(SLICE_TYPE, OFFSET, SIZE)),
            slice -> slice);
    private static final XmlField<StorageImage, Slice> SLICES =
            XmlField.child(new XmlShape<>("slices", said -> said.need(SLICE), List.of(SLICE)), StorageImage::slice);

    private static final XmlField<StorageImage, StorageImage> DATA_STORE = new XmlField<>(
            XmlField.Kind.CHILD,
            "dataStore",
            "",
            BackingStoreXml.listed("dataStore").shape(),
            source -> {
                XmlElement store = source.child("dataStore");
                return store == null ? null : BackingStoreXml.image(store);
            },
            StorageImage::dataStore,
            (image, out) -> out.child(printer -> BackingStoreXml.write("dataStore", image, false, printer)));

    private static final Map<String, XmlShape<StorageImage>> SHAPES = shapes();
    private static final Map<Class<? extends StorageSource>, String> WORDS = Map.of(
            FileSource.class,
            FILE,
            BlockSource.class,
            BLOCK,
            DirSource.class,
            "dir",
            NetworkSource.class,
            "network",
            VolumeSource.class,
            "volume",
            NvmeSource.class,
            "nvme",
            VhostUserSource.class,
            "vhostuser",
            VhostVdpaSource.class,
            "vhostvdpa");

    /** For the list of what is supported; the type stands at the element around it. */
    static final XmlChoice<StorageImage> LISTED = new XmlChoice<>(
            "source",
            XmlRows.AROUND + "type",
            FILE,
            SHAPES.entrySet().stream()
                    .<XmlChoice.Variant<? extends StorageImage>>map(
                            one -> new XmlChoice.Variant<>(one.getKey(), StorageImage.class, one.getValue()))
                    .toList());

    private SourceXml() {}

    private static Map<String, XmlShape<StorageImage>> shapes() {
        Map<String, XmlShape<StorageImage>> shapes = new LinkedHashMap<>();
        shapes.put(FILE, shape(StorageSource.class, SourcePlaces.FILE, false));
        shapes.put(BLOCK, shape(StorageSource.class, SourcePlaces.BLOCK, false));
        shapes.put("dir", shape(DirSource.class, SourcePlaces.DIR, false));
        shapes.put("network", shape(NetworkSource.class, NetworkSourceXml.SHAPE, true));
        shapes.put("volume", shape(VolumeSource.class, SourcePlaces.VOLUME, true));
        shapes.put("nvme", shape(NvmeSource.class, SourcePlaces.NVME, false));
        shapes.put("vhostuser", shape(VhostUserSource.class, SourcePlaces.VHOST_USER, false));
        shapes.put("vhostvdpa", shape(VhostVdpaSource.class, SourcePlaces.VHOST_VDPA, false));
        return shapes;
    }

    private static <S extends StorageSource> XmlShape<StorageImage> shape(
            Class<S> type, XmlShape<S> place, boolean remote) {
        XmlField<StorageImage, S> where = XmlField.part(place, image -> type.cast(image.source()));
        List<XmlField<StorageImage, ?>> fields =
                new ArrayList<>(List.of(where, STARTUP, INDEX, LABELS, RESERVATIONS, SLICES, ENCRYPTION, DATA_STORE));
        if (remote) {
            fields.add(AUTH);
        }
        fields.add(XmlField.refusedAttribute("fdgroup", "files that somebody else has opened are not taken over"));
        return new XmlShape<>("source", said -> image(said, said.need(where)), fields);
    }

    /** Each security model has one label at most. */
    private static void checkLabels(XmlShape.Reading said) {
        Set<String> models = new HashSet<>();
        List<SourceLabel> labels = said.get(LABELS, List.of());
        for (int i = 0; i < labels.size(); i++) {
            String model = labels.get(i).model();
            if (model != null && !models.add(model)) {
                throw said.wrong(LABELS, i, "there is a label for security model '" + model + "' already");
            }
        }
    }

    private static StorageImage image(XmlShape.Reading said, StorageSource where) {
        checkLabels(said);
        return new StorageImage(
                where,
                ImageFormat.RAW,
                said.get(INDEX),
                said.get(STARTUP),
                said.get(LABELS, List.of()),
                said.get(ENCRYPTION),
                said.get(AUTH),
                said.get(RESERVATIONS),
                said.get(SLICES),
                null,
                said.get(DATA_STORE),
                null);
    }

    /** What {@code type} of the element around it says. */
    static String type(XmlElement around) {
        return around.word("type", FILE, word -> SHAPES.containsKey(word) ? Optional.of(word) : Optional.empty());
    }

    /** What {@code type} has to say of an image. */
    static String type(StorageSource source) {
        if (source instanceof EmptySource empty) {
            return empty.block() ? BLOCK : FILE;
        }
        return String.valueOf(WORDS.get(source.getClass()));
    }

    /** The image in an element; an empty one when it has no source. */
    static StorageImage read(XmlElement around) {
        String type = type(around);
        XmlElement source = around.child("source");
        XmlShape<StorageImage> shape = SHAPES.get(type);
        if (source == null || shape == null) {
            return StorageImage.of(new EmptySource(type.equals(BLOCK)), ImageFormat.RAW);
        }
        return shape.read(source);
    }

    /** Prints {@code <source>}, if there is anything in it. */
    static void write(StorageImage image, boolean withIndex, XmlPrinter out) {
        StorageImage said = withIndex ? image : image.withIndex(null);
        if (!said.isEmpty()
                || said.startupPolicy() != null
                || said.index() != null
                || !said.labels().isEmpty()) {
            XmlShape<StorageImage> shape = SHAPES.get(type(image.source()));
            if (shape == null) {
                throw new IllegalStateException("no way to write " + image.source());
            }
            shape.write(said, out);
        }
    }
}
