package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.QemuExtrasDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef.Deprecation;
import org.qmp4j.supervisor.domain.QemuExtrasDef.EnvDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef.OverrideDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef.PropertyDef;

/** {@code <qemu:commandline>} and others of that namespace: libvirt's "QEMU/KVM hypervisor driver". */
final class QemuExtrasXml {
    private static final XmlField<QemuExtrasDef, List<String>> ARGS =
            XmlField.children(word("qemu:arg", "value", XmlValue.ANY), QemuExtrasDef::args);
    private static final XmlField<EnvDef, String> ENV_NAME = XmlField.attribute("name", XmlValue.TEXT, EnvDef::name);
    private static final XmlField<EnvDef, String> ENV_VALUE = XmlField.attribute("value", XmlValue.ANY, EnvDef::value);
    private static final XmlField<QemuExtrasDef, List<EnvDef>> ENV = XmlField.children(
            new XmlShape<>(
                    "qemu:env", in -> new EnvDef(in.need(ENV_NAME), in.get(ENV_VALUE)), List.of(ENV_NAME, ENV_VALUE)),
            QemuExtrasDef::env);
    private static final XmlShape<QemuExtrasDef> COMMAND_LINE = new XmlShape<>(
            "qemu:commandline",
            in -> new QemuExtrasDef(
                    in.get(ARGS, List.of()), in.get(ENV, List.of()), List.of(), List.of(), List.of(), null),
            List.of(ARGS, ENV));

    private static final XmlField<QemuExtrasDef, List<String>> ADD =
            XmlField.children(word("qemu:add", "capability", XmlValue.TEXT), QemuExtrasDef::addedCapabilities);
    private static final XmlField<QemuExtrasDef, List<String>> DEL =
            XmlField.children(word("qemu:del", "capability", XmlValue.TEXT), QemuExtrasDef::removedCapabilities);
    private static final XmlShape<QemuExtrasDef> CAPABILITIES = new XmlShape<>(
            "qemu:capabilities",
            in -> new QemuExtrasDef(
                    List.of(), List.of(), in.get(ADD, List.of()), in.get(DEL, List.of()), List.of(), null),
            List.of(ADD, DEL));

    private static final XmlField<PropertyDef, String> NAME =
            XmlField.attribute("name", XmlValue.TEXT, PropertyDef::name);
    private static final XmlField<PropertyDef, PropertyDef.Type> TYPE =
            XmlField.attribute("type", XmlValue.words(PropertyDef.Type.values()), PropertyDef::type);
    private static final XmlField<PropertyDef, String> VALUE =
            XmlField.attribute("value", XmlValue.ANY, PropertyDef::value);
    private static final XmlField<List<PropertyDef>, List<PropertyDef>> PROPERTIES = XmlField.children(
            new XmlShape<>(
                    "qemu:property",
                    in -> new PropertyDef(in.need(NAME), in.need(TYPE), in.get(VALUE)),
                    List.of(NAME, TYPE, VALUE)),
            properties -> properties);
    private static final XmlField<OverrideDef, String> ALIAS =
            XmlField.attribute("alias", XmlValue.TEXT, OverrideDef::alias);
    private static final XmlField<OverrideDef, List<PropertyDef>> FRONTEND = XmlField.child(
            new XmlShape<>("qemu:frontend", in -> in.get(PROPERTIES, List.of()), List.of(PROPERTIES)),
            OverrideDef::properties);
    private static final XmlField<QemuExtrasDef, List<OverrideDef>> DEVICES = XmlField.children(
            new XmlShape<>(
                    "qemu:device",
                    in -> new OverrideDef(in.need(ALIAS), in.get(FRONTEND, List.of())),
                    List.of(ALIAS, FRONTEND)),
            QemuExtrasDef::overrides);
    private static final XmlShape<QemuExtrasDef> OVERRIDE = new XmlShape<>(
            "qemu:override",
            in -> new QemuExtrasDef(List.of(), List.of(), List.of(), List.of(), in.get(DEVICES, List.of()), null),
            List.of(DEVICES));

    private static final XmlShape<Deprecation> DEPRECATION =
            word("qemu:deprecation", "behavior", XmlValue.words(Deprecation.values()));

    static final List<XmlNode<?>> LISTED = List.of(COMMAND_LINE, CAPABILITIES, OVERRIDE, DEPRECATION);

    private QemuExtrasXml() {}

    private static <V> XmlShape<V> word(String name, String attribute, XmlValue<V> value) {
        XmlField<V, V> inner = XmlField.attribute(attribute, value, v -> v);
        return new XmlShape<>(name, in -> in.need(inner), List.of(inner));
    }

    static QemuExtrasDef read(XmlElement domain) {
        QemuExtrasDef line = part(domain, COMMAND_LINE, QemuExtrasDef.NONE);
        QemuExtrasDef capabilities = part(domain, CAPABILITIES, QemuExtrasDef.NONE);
        QemuExtrasDef override = part(domain, OVERRIDE, QemuExtrasDef.NONE);
        XmlElement deprecation = domain.child(DEPRECATION.name());
        return new QemuExtrasDef(
                line.args(),
                line.env(),
                capabilities.addedCapabilities(),
                capabilities.removedCapabilities(),
                override.overrides(),
                deprecation == null ? null : DEPRECATION.read(deprecation));
    }

    private static <T> T part(XmlElement domain, XmlShape<T> shape, T absent) {
        @Nullable XmlElement element = domain.child(shape.name());
        return element == null ? absent : shape.read(element);
    }

    static void write(QemuExtrasDef extras, XmlPrinter out) {
        if (!extras.args().isEmpty() || !extras.env().isEmpty()) {
            COMMAND_LINE.write(extras, out);
        }
        if (!extras.addedCapabilities().isEmpty()
                || !extras.removedCapabilities().isEmpty()) {
            CAPABILITIES.write(extras, out);
        }
        if (!extras.overrides().isEmpty()) {
            OVERRIDE.write(extras, out);
        }
        if (extras.deprecation() != null) {
            DEPRECATION.write(extras.deprecation(), out);
        }
    }
}
