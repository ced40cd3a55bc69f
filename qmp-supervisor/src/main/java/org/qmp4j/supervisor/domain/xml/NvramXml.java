package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;

/** {@code <nvram>}: formatdomain, "BIOS bootloader". */
final class NvramXml {
    private static final XmlField<NvramDef, String> TYPE =
            XmlField.attribute("type", XmlValue.TEXT, nvram -> nvram.named() ? "file" : null);
    private static final XmlField<NvramDef, String> TEMPLATE =
            XmlField.attribute("template", XmlValue.TEXT, NvramDef::template);
    private static final XmlField<NvramDef, Format> TEMPLATE_FORMAT =
            XmlField.attribute("templateFormat", XmlValue.words(Format.values()), NvramDef::templateFormat);
    private static final XmlField<NvramDef, Format> FORMAT =
            XmlField.attribute("format", XmlValue.words(Format.values()), NvramDef::format);
    private static final XmlField<NvramDef, String> PATH =
            XmlField.text(XmlValue.ANY, nvram -> nvram.named() || nvram.path() == null ? null : nvram.path());
    private static final XmlField<NvramDef, String> FILE =
            XmlField.said("source", "file", XmlValue.TEXT, nvram -> nvram.named() ? nvram.path() : null);

    static final XmlShape<NvramDef> SHAPE =
            new XmlShape<>("nvram", NvramXml::make, List.of(TYPE, TEMPLATE, TEMPLATE_FORMAT, FORMAT, PATH, FILE));

    private NvramXml() {}

    static NvramDef read(XmlElement nvram) {
        String type = nvram.attribute("type");
        if (type != null && !type.equals("file")) {
            throw nvram.unsupported("NVRAM that is not in a file: type='" + type + "'");
        }
        return SHAPE.read(nvram);
    }

    private static NvramDef make(XmlShape.Reading in) {
        boolean named = in.get(TYPE) != null;
        String text = FirmwareXml.emptyToNull(in.get(PATH));
        @Nullable String file = in.get(FILE);
        if (named != (file != null) || named && text != null) {
            throw new IllegalArgumentException("type='file' and <source file=…> go together, without a text");
        }
        return new NvramDef(named ? file : text, in.get(TEMPLATE), in.get(TEMPLATE_FORMAT), in.get(FORMAT), named);
    }

    static void write(NvramDef nvram, XmlPrinter out) {
        SHAPE.write(nvram, out);
    }
}
