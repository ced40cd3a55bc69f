package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.cookie.SaveFacts.DiskMark;
import org.qmp4j.supervisor.cookie.SaveFacts.StreamMark;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.KeptElement;

/**
 * {@code <cookie>}: what a saved guest carries besides its definition. What is our own is in an element of our own namespace, and
 * what is unknown is kept.
 */
public final class SaveCookieXml {
    private static final String NAMESPACE = "https://qmp4j.org/schemas/save/1";

    /** A cookie is small; a forged one is not read for long. */
    private static final XmlBudget BUDGET = new XmlBudget(1 << 20, 10_000, 16);

    private static final XmlValue<Long> NUMBER = XmlValue.number(0L, 999_999_999_999_999_999L);

    private static final XmlField<DiskMark, String> FILE = XmlField.attribute("file", XmlValue.TEXT, DiskMark::file);
    private static final XmlField<DiskMark, Long> SIZE = XmlField.attribute("size", NUMBER, DiskMark::size);
    private static final XmlField<DiskMark, Long> MODIFIED = XmlField.attribute(
            "modified",
            new XmlValue<>(
                    "nanoseconds since 1970",
                    text -> text.matches("-?[0-9]{1,18}|[0-9]{19}") ? nanos(text) : Optional.empty(),
                    String::valueOf),
            DiskMark::modified);
    private static final XmlField<StreamMark, Long> BYTES = XmlField.attribute("bytes", NUMBER, StreamMark::bytes);
    private static final XmlField<StreamMark, Long> CRC32C =
            XmlField.attribute("crc32c", XmlValue.hex(8), StreamMark::crc32c);

    private static final XmlField<SaveFacts, String> XMLNS =
            XmlField.attribute("xmlns:qmp4j", XmlValue.oneOf(List.of(NAMESPACE)), facts -> NAMESPACE);
    private static final XmlField<SaveFacts, Long> GENERATION =
            XmlField.attribute("generation", NUMBER, SaveFacts::generation);
    private static final XmlField<SaveFacts, UUID> GENID = XmlField.attribute("genid", uuid(), SaveFacts::genid);
    private static final XmlField<SaveFacts, Boolean> CUSTOM =
            XmlField.attribute("custom", XmlValue.YES_NO, SaveFacts::custom);
    private static final XmlField<SaveFacts, String> QEMU = XmlField.attribute("qemu", XmlValue.TEXT, SaveFacts::qemu);
    private static final XmlValue<Set<String>> NAMES = new XmlValue<>(
            "names, with blanks between them",
            text -> Optional.of(ActualCpu.names(text)),
            names -> String.join(" ", names));
    private static final XmlField<ActualCpu, String> CPU_MODEL =
            XmlField.attribute("model", XmlValue.TEXT, ActualCpu::model);
    private static final XmlField<ActualCpu, Set<String>> CPU_FEATURES =
            XmlField.attribute("features", NAMES, ActualCpu::features);
    private static final XmlField<ActualCpu, Set<String>> CPU_BLOCKED =
            XmlField.attribute("blocked", NAMES, ActualCpu::blocked);
    private static final XmlField<SaveFacts, ActualCpu> ACTUAL = XmlField.child(
            new XmlShape<>(
                    "qmp4j:cpu",
                    in -> new ActualCpu(
                            in.need(CPU_MODEL), in.get(CPU_FEATURES, Set.of()), in.get(CPU_BLOCKED, Set.of())),
                    List.of(CPU_MODEL, CPU_FEATURES, CPU_BLOCKED)),
            SaveFacts::cpu);
    private static final XmlField<SaveFacts, StreamMark> STREAM = XmlField.child(
            new XmlShape<>(
                    "qmp4j:stream", in -> new StreamMark(in.need(BYTES), in.need(CRC32C)), List.of(BYTES, CRC32C)),
            SaveFacts::stream);
    private static final XmlField<SaveFacts, List<DiskMark>> DISKS = XmlField.children(
            new XmlShape<>(
                    "qmp4j:disk",
                    in -> new DiskMark(in.need(FILE), in.need(SIZE), in.need(MODIFIED)),
                    List.of(FILE, SIZE, MODIFIED)),
            SaveFacts::disks);

    /** Of a guest, in whatever cookie. */
    static final XmlShape<SaveFacts> GUEST = new XmlShape<>(
            "qmp4j:facts",
            in -> new SaveFacts(
                    in.need(GENERATION),
                    in.get(GENID),
                    in.get(CUSTOM, false),
                    in.get(QEMU, ""),
                    in.get(ACTUAL),
                    in.get(STREAM),
                    in.get(DISKS, List.of())),
            List.of(XMLNS, GENERATION, GENID, CUSTOM, QEMU, ACTUAL, STREAM, DISKS));

    private static final XmlField<SaveCookie, SaveFacts> FACTS = XmlField.child(GUEST, SaveCookie::facts);
    private static final XmlField<SaveCookie, CpuDef> CPU = XmlField.child(CpuXml.SHAPE, SaveCookie::cpu);
    private static final XmlField<SaveCookie, List<KeptElement>> OTHERS = XmlField.rest(SaveCookie::others);

    private static final XmlShape<SaveCookie> SHAPE = new XmlShape<>(
            "cookie",
            in -> new SaveCookie(in.get(CPU), in.get(FACTS), in.get(OTHERS, List.of())),
            List.of(CPU, FACTS, OTHERS));

    private SaveCookieXml() {}

    private static Optional<Long> nanos(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static XmlValue<UUID> uuid() {
        return new XmlValue<>(
                "a uuid",
                text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                        ? Optional.of(UUID.fromString(text.toLowerCase(Locale.ROOT)))
                        : Optional.empty(),
                UUID::toString);
    }

    /**
     * The cookie that the text holds.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is none
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when something of it cannot be kept
     */
    public static SaveCookie read(String xml) {
        XmlElement root = new XmlText(BUDGET).parse(xml);
        if (!root.name().equals(SHAPE.name())) {
            throw root.invalid("the root element must be <cookie>");
        }
        return SHAPE.read(root);
    }

    /** Its text, which is never empty. */
    public static String write(SaveCookie cookie) {
        XmlPrinter out = new XmlPrinter();
        SHAPE.write(cookie, out);
        return out.toString();
    }
}
