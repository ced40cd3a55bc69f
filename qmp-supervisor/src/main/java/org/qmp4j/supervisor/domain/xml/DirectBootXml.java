package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.domain.DirectBootDef.AcpiTableDef;
import org.qmp4j.supervisor.domain.DirectBootDef.Smbios;

/** {@code <kernel>} and the like, {@code <acpi>}, {@code <smbios>}: formatdomain, "Direct kernel boot". */
final class DirectBootXml {
    private static final XmlField<AcpiTableDef, AcpiTableDef.Type> TYPE =
            XmlField.attribute("type", XmlValue.words(AcpiTableDef.Type.values()), AcpiTableDef::type);
    private static final XmlField<AcpiTableDef, String> PATH = XmlField.text(XmlValue.PATH, AcpiTableDef::path);
    private static final XmlField<List<AcpiTableDef>, List<AcpiTableDef>> TABLES = XmlField.children(
            new XmlShape<>("table", in -> new AcpiTableDef(in.need(TYPE), in.need(PATH)), List.of(TYPE, PATH)),
            tables -> tables);
    private static final XmlShape<List<AcpiTableDef>> ACPI =
            new XmlShape<>("acpi", in -> in.get(TABLES, List.of()), List.of(TABLES));

    private static final XmlValue<Smbios> MODES = XmlValue.words(Smbios.values());

    private DirectBootXml() {}

    /** For the list of what is supported. */
    static XmlListing listed(XmlListing os) {
        return os.texts("text", "kernel", "initrd", "cmdline", "shim", "dtb")
                .child(ACPI)
                .child(XmlListing.element("smbios").attribute("mode", MODES));
    }

    static DirectBootDef read(XmlElement os) {
        String kernel = text(os, "kernel");
        String initrd = text(os, "initrd");
        String cmdline = text(os, "cmdline");
        String shim = text(os, "shim");
        String dtb = text(os, "dtb");
        XmlElement acpi = os.child("acpi");
        List<AcpiTableDef> tables = acpi == null ? List.of() : ACPI.read(acpi);
        XmlElement smbios = os.child("smbios");
        Smbios mode = null;
        if (smbios != null) {
            mode = smbios.valueOf("mode", MODES);
            smbios.refuseRest();
            if (mode == null) {
                throw smbios.invalid("attribute 'mode' is missing");
            }
        }
        Smbios said = mode;
        return os.build(() -> new DirectBootDef(kernel, initrd, cmdline, shim, dtb, tables, said));
    }

    private static @Nullable String text(XmlElement os, String name) {
        String text = os.childText(name);
        return text == null || text.isEmpty() ? null : text;
    }

    static void writePaths(DirectBootDef direct, XmlPrinter out) {
        out.text("kernel", direct.kernel());
        out.text("initrd", direct.initrd());
        out.text("cmdline", direct.cmdline());
        out.text("shim", direct.shim());
        out.text("dtb", direct.dtb());
        if (!direct.acpiTables().isEmpty()) {
            ACPI.write(direct.acpiTables(), out);
        }
    }

    static void writeSmbios(DirectBootDef direct, XmlPrinter out) {
        if (direct.smbios() != null) {
            out.empty("smbios", "mode", direct.smbios().name().toLowerCase(Locale.ROOT));
        }
    }
}
