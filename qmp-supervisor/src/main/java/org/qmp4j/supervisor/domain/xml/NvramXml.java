package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/** {@code <nvram>}: formatdomain, "BIOS bootloader". */
final class NvramXml {
    private static final XmlField<NvramDef, String> TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("file", "block", "network")), NvramXml::type);
    private static final XmlField<NvramDef, String> TEMPLATE =
            XmlField.attribute("template", XmlValue.TEXT, NvramDef::template);
    private static final XmlField<NvramDef, Format> TEMPLATE_FORMAT =
            XmlField.attribute("templateFormat", XmlValue.words(Format.values()), NvramDef::templateFormat);
    private static final XmlField<NvramDef, Format> FORMAT =
            XmlField.attribute("format", XmlValue.words(Format.values()), NvramDef::format);
    private static final XmlField<NvramDef, String> PATH =
            XmlField.text(XmlValue.ANY, nvram -> nvram.named() || nvram.path() == null ? null : nvram.path());
    /** What is in it follows from the type, as with a disk. */
    private static final XmlField<NvramDef, StorageImage> SOURCE = new XmlField<>(
            XmlField.Kind.CHILD,
            "source",
            "see IMAGE",
            null,
            NvramXml::said,
            NvramXml::source,
            (image, out) -> out.child(printer -> SourceXml.write(image, false, printer)));

    static final XmlShape<NvramDef> SHAPE =
            new XmlShape<>("nvram", NvramXml::make, List.of(TYPE, TEMPLATE, TEMPLATE_FORMAT, FORMAT, PATH, SOURCE));

    private NvramXml() {}

    static NvramDef read(XmlElement nvram) {
        return SHAPE.read(nvram);
    }

    /** libvirt reads over a source without a type. */
    private static @Nullable StorageImage said(XmlElement nvram) {
        XmlElement source = nvram.child("source");
        if (nvram.attribute("type") != null) {
            return SourceXml.read(nvram);
        }
        if (source != null) {
            throw source.invalid("a <source> needs the type of its <nvram>");
        }
        return null;
    }

    private static @Nullable String type(NvramDef nvram) {
        StorageImage source = source(nvram);
        return source == null ? null : SourceXml.type(source.source());
    }

    private static @Nullable StorageImage source(NvramDef nvram) {
        return nvram.named() && nvram.path() != null
                ? StorageImage.of(new FileSource(nvram.path()), ImageFormat.RAW)
                : nvram.image();
    }

    private static NvramDef make(XmlShape.Reading in) {
        StorageImage source = in.get(SOURCE);
        String text = FirmwareXml.emptyToNull(in.get(PATH));
        if (source != null && (source.isEmpty() || text != null)) {
            throw new IllegalArgumentException("a type and a <source> go together, without a text");
        }
        boolean file = source != null && source.source() instanceof FileSource;
        String path = source != null && source.source() instanceof FileSource named ? named.path() : text;
        return new NvramDef(
                path, in.get(TEMPLATE), in.get(TEMPLATE_FORMAT), in.get(FORMAT), file, file ? null : source);
    }

    static void write(NvramDef nvram, XmlPrinter out) {
        SHAPE.write(nvram, out);
    }
}
