package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskCache;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.domain.DiskDriverDef.DetectZeroes;
import org.qmp4j.supervisor.domain.DiskDriverDef.Discard;
import org.qmp4j.supervisor.domain.DiskDriverDef.Io;
import org.qmp4j.supervisor.domain.DiskErrorPolicy;
import org.qmp4j.supervisor.domain.DiskErrors;
import org.qmp4j.supervisor.domain.DiskThreads;
import org.qmp4j.supervisor.domain.QueueThread;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.storage.ImageFormat;

/** {@code <driver>} of a disk: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class DiskDriverXml {
    /**
     * What the element says.
     *
     * @param def how the disk is served
     * @param format the format of its image, or null
     * @param cache how many bytes of the image's tables are cached, or null
     */
    record Said(
            DiskDriverDef def,
            @Nullable ImageFormat format,
            @Nullable Long cache) {}

    static final XmlValue<ImageFormat> FORMAT = new XmlValue<>(
            XmlValue.words(ImageFormat.values(), ImageFormat::id).form(), ImageFormat::of, ImageFormat::id);

    private static final XmlField<Long, String> UNIT = XmlField.attribute(
            "unit",
            new XmlValue<>(
                    "bytes, KiB, MiB, GiB",
                    text -> SizeXml.isUnit(unit(text)) ? Optional.of(text) : Optional.empty(),
                    text -> text),
            size -> "bytes");
    private static final XmlField<Long, Long> NUMBER =
            XmlField.text(XmlValue.number(0L, Long.MAX_VALUE / 2), size -> size);
    private static final XmlField<Long, Long> MAX_SIZE = XmlField.child(
            new XmlShape<>(
                    "max_size",
                    said -> SizeXml.factor(unit(said.get(UNIT, "bytes")))
                            .multiply(java.math.BigInteger.valueOf(said.need(NUMBER)))
                            .longValueExact(),
                    List.of(UNIT, NUMBER)),
            size -> size);
    static final XmlShape<Long> METADATA_CACHE =
            new XmlShape<>("metadata_cache", said -> said.need(MAX_SIZE), List.of(MAX_SIZE));

    private static final XmlField<Said, String> NAME = XmlField.attribute("name", only("qemu"), said -> "qemu");
    private static final XmlField<Said, ImageFormat> TYPE = XmlField.attribute("type", FORMAT, Said::format);
    private static final XmlField<Said, DiskCache> CACHE =
            XmlField.attribute("cache", DiskWords.of(DiskCache.values()), of(DiskDriverDef::cache));
    private static final XmlField<Said, DiskErrorPolicy> ON_WRITE = policy("error_policy", DiskErrors::onWrite);
    private static final XmlField<Said, DiskErrorPolicy> ON_READ = policy("rerror_policy", DiskErrors::onRead);
    private static final XmlField<Said, Io> IO =
            XmlField.attribute("io", DiskWords.of(Io.values()), of(DiskDriverDef::io));
    private static final XmlField<Said, Boolean> IOEVENTFD = onOff("ioeventfd", DiskDriverDef::ioeventfd);
    private static final XmlField<Said, Boolean> EVENT_IDX = onOff("event_idx", DiskDriverDef::eventIdx);
    private static final XmlField<Said, Boolean> COPY_ON_READ = onOff("copy_on_read", DiskDriverDef::copyOnRead);
    private static final XmlField<Said, Discard> DISCARD =
            XmlField.attribute("discard", DiskWords.of(Discard.values()), of(DiskDriverDef::discard));
    private static final XmlField<Said, Integer> IOTHREAD = XmlField.attribute(
            "iothread",
            XmlValue.number(1, Integer.MAX_VALUE),
            of(def -> def.threads().single()));
    private static final XmlField<Said, DetectZeroes> DETECT_ZEROES =
            XmlField.attribute("detect_zeroes", DiskWords.of(DetectZeroes.values()), of(DiskDriverDef::detectZeroes));
    private static final XmlField<Said, Integer> QUEUES =
            XmlField.attribute("queues", XmlValue.number(1, 65535), of(DiskDriverDef::queues));
    private static final XmlField<Said, Integer> QUEUE_SIZE =
            XmlField.attribute("queue_size", XmlValue.number(1, 65535), of(DiskDriverDef::queueSize));
    private static final XmlField<Said, Boolean> NO_UNREF = onOff("discard_no_unref", DiskDriverDef::discardNoUnref);
    private static final XmlField<Said, VirtioOptions> VIRTIO =
            VirtioOptionsXml.part(said -> said.def().virtio());

    private static final XmlField<Said, List<QueueThread>> IOTHREADS = XmlField.child(
            QueueThreadXml.SHAPE,
            said -> said.def().threads().mapping().isEmpty()
                    ? null
                    : said.def().threads().mapping());
    private static final XmlField<Said, Long> METADATA = XmlField.child(METADATA_CACHE, Said::cache);

    static final XmlShape<Said> SHAPE = new XmlShape<>("driver", DiskDriverXml::make, fields());

    private DiskDriverXml() {}

    private static List<XmlField<Said, ?>> fields() {
        List<XmlField<Said, ?>> fields =
                new ArrayList<>(List.of(NAME, TYPE, CACHE, ON_WRITE, ON_READ, IO, IOEVENTFD, EVENT_IDX));
        fields.addAll(List.of(COPY_ON_READ, DISCARD, IOTHREAD, DETECT_ZEROES, QUEUES, QUEUE_SIZE, NO_UNREF));
        fields.addAll(List.of(VIRTIO, IOTHREADS, METADATA));
        fields.add(
                XmlField.refusedChild("statistics", "no QEMU that we know is told on its command line to keep them"));
        return fields;
    }

    /** One word, and no other. */
    static XmlValue<String> only(String word) {
        return new XmlValue<>(word, text -> text.equals(word) ? Optional.of(text) : Optional.empty(), text -> text);
    }

    private static String unit(String text) {
        return text.replace("kiB", "KiB");
    }

    private static <V> Function<Said, @Nullable V> of(Function<DiskDriverDef, @Nullable V> part) {
        return said -> part.apply(said.def());
    }

    private static XmlField<Said, Boolean> onOff(String name, Function<DiskDriverDef, @Nullable Boolean> part) {
        return XmlField.attribute(name, XmlValue.ON_OFF, of(part));
    }

    private static XmlField<Said, DiskErrorPolicy> policy(
            String name, Function<DiskErrors, @Nullable DiskErrorPolicy> part) {
        return XmlField.attribute(
                name,
                XmlValue.words(DiskErrorPolicy.values(), DiskErrorPolicy::id),
                of(def -> part.apply(def.errors())));
    }

    private static Said make(XmlShape.Reading said) {
        return new Said(
                new DiskDriverDef(
                        said.get(CACHE),
                        new DiskErrors(said.get(ON_WRITE), said.get(ON_READ)),
                        said.get(IO),
                        said.get(IOEVENTFD),
                        said.get(EVENT_IDX),
                        said.get(COPY_ON_READ),
                        said.get(DISCARD),
                        said.get(DETECT_ZEROES),
                        said.get(NO_UNREF),
                        new DiskThreads(said.get(IOTHREAD), said.get(IOTHREADS, List.of())),
                        said.get(QUEUES),
                        said.get(QUEUE_SIZE),
                        said.get(VIRTIO, VirtioOptions.NONE)),
                said.get(TYPE),
                said.get(METADATA));
    }
}
