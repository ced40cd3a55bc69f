package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.SysinfoDef;
import org.qmp4j.supervisor.domain.SysinfoDef.EntryDef;
import org.qmp4j.supervisor.domain.SysinfoDef.FileDef;
import org.qmp4j.supervisor.domain.SysinfoDef.FirmwareConfig;
import org.qmp4j.supervisor.domain.SysinfoDef.Kind;
import org.qmp4j.supervisor.domain.SysinfoDef.Smbios;
import org.qmp4j.supervisor.domain.SysinfoDef.TableDef;

/** {@code <sysinfo>}: formatdomain, "SMBIOS System Information". */
final class SysinfoXml {
    private static final XmlField<FileDef, String> FILE_NAME = XmlField.attribute("name", XmlValue.TEXT, FileDef::name);
    private static final XmlField<FileDef, String> FILE = XmlField.attribute("file", XmlValue.TEXT, FileDef::file);
    private static final XmlField<FileDef, String> VALUE = XmlField.text(XmlValue.ANY, FileDef::value);
    private static final XmlShape<FileDef> CONFIG_ENTRY = new XmlShape<>(
            "entry",
            in -> new FileDef(in.need(FILE_NAME), FirmwareXml.emptyToNull(in.get(VALUE)), in.get(FILE)),
            List.of(FILE_NAME, FILE, VALUE));

    private SysinfoXml() {}

    private static XmlShape<EntryDef> entry(Kind kind) {
        XmlField<EntryDef, String> value = XmlField.text(XmlValue.ANY, EntryDef::value);
        if (kind.names().isEmpty()) {
            return new XmlShape<>("entry", in -> new EntryDef("", in.get(value, "")), List.of(value));
        }
        XmlValue<String> names = new XmlValue<>(
                String.join(", ", kind.names()),
                text -> kind.names().contains(text) ? Optional.of(text) : Optional.empty(),
                text -> text);
        XmlField<EntryDef, String> name = XmlField.attribute("name", names, EntryDef::name);
        return new XmlShape<>("entry", in -> new EntryDef(in.need(name), in.get(value, "")), List.of(name, value));
    }

    private static XmlField<Smbios, List<TableDef>> tables(Kind kind) {
        XmlField<TableDef, List<EntryDef>> entries = XmlField.children(entry(kind), TableDef::entries);
        XmlShape<TableDef> table = new XmlShape<>(
                kind.id(), in -> new TableDef(kind, checked(in.get(entries, List.of()))), List.of(entries));
        return XmlField.children(
                table,
                smbios -> smbios.tables().stream().filter(t -> t.kind() == kind).toList());
    }

    /** The date of a BIOS is the only entry whose form the guest relies on. */
    private static List<EntryDef> checked(List<EntryDef> entries) {
        for (EntryDef entry : entries) {
            if (entry.name().equals("date")
                    && !entry.value()
                            .matches("(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])/([0-9]{2}|(19|20)[0-9]{2})")) {
                throw new IllegalArgumentException("the date of a BIOS is mm/dd/yyyy: " + entry.value());
            }
        }
        return entries;
    }

    private static XmlShape<Smbios> smbios() {
        List<XmlField<Smbios, List<TableDef>>> tables = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            tables.add(tables(kind));
        }
        XmlField<Smbios, String> type = XmlField.attribute("type", XmlValue.TEXT, smbios -> "smbios");
        List<XmlField<Smbios, ?>> fields = new ArrayList<>(List.of(type));
        fields.addAll(tables);
        return new XmlShape<>(
                "sysinfo",
                in -> {
                    List<TableDef> all = new ArrayList<>();
                    tables.forEach(table -> all.addAll(in.get(table, List.of())));
                    return new Smbios(all);
                },
                fields);
    }

    private static XmlShape<FirmwareConfig> config() {
        XmlField<FirmwareConfig, String> type = XmlField.attribute("type", XmlValue.TEXT, config -> "fwcfg");
        XmlField<FirmwareConfig, List<FileDef>> entries = XmlField.children(CONFIG_ENTRY, FirmwareConfig::entries);
        return new XmlShape<>("sysinfo", in -> new FirmwareConfig(in.get(entries, List.of())), List.of(type, entries));
    }

    private static final XmlShape<Smbios> SMBIOS = smbios();
    private static final XmlShape<FirmwareConfig> CONFIG = config();

    /** For the list of what is supported. */
    static final XmlChoice<SysinfoDef> LISTED = new XmlChoice<>(
            "sysinfo",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("smbios", Smbios.class, SMBIOS),
                    new XmlChoice.Variant<>("fwcfg", FirmwareConfig.class, CONFIG)));

    static List<SysinfoDef> read(XmlElement domain) {
        List<SysinfoDef> all = new ArrayList<>();
        for (XmlElement sysinfo : domain.children("sysinfo")) {
            @Nullable String type = sysinfo.attribute("type");
            if ("smbios".equals(type)) {
                all.add(SMBIOS.read(sysinfo));
            } else if ("fwcfg".equals(type)) {
                all.add(CONFIG.read(sysinfo));
            } else {
                throw sysinfo.invalid("attribute 'type' must be smbios or fwcfg");
            }
        }
        return all;
    }

    static void write(List<SysinfoDef> sysinfo, XmlPrinter out) {
        for (SysinfoDef one : sysinfo) {
            if (one instanceof Smbios smbios) {
                SMBIOS.write(smbios, out);
            } else if (one instanceof FirmwareConfig config) {
                CONFIG.write(config, out);
            }
        }
    }
}
