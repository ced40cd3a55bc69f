package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.QemuExtrasDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef.Deprecation;
import org.qmp4j.supervisor.domain.QemuExtrasDef.OverrideDef;
import org.qmp4j.supervisor.domain.QemuExtrasDef.PropertyDef;

/** Words for QEMU itself: further options, properties of devices that are said otherwise. */
final class ExtraArgs {
    private ExtraArgs() {}

    static void addDeprecation(QemuExtrasDef extras, List<QemuOption> options) {
        Deprecation behaviour = extras.deprecation();
        if (behaviour == null || behaviour == Deprecation.NONE) {
            return;
        }
        OptionJson json = OptionJson.with("deprecated-output", "hide");
        if (behaviour != Deprecation.OMIT) {
            json.and("deprecated-input", behaviour == Deprecation.CRASH ? "crash" : "reject");
        }
        options.add(QemuOption.of("-compat", json));
    }

    static void add(QemuExtrasDef extras, List<QemuOption> options) {
        extras.args().forEach(word -> options.add(QemuOption.of(OptionText.clean(word))));
    }

    /** The same options, with what is said otherwise of their devices. */
    static List<QemuOption> overridden(QemuExtrasDef extras, List<QemuOption> options) {
        if (extras.overrides().isEmpty()) {
            return options;
        }
        List<QemuOption> all = new ArrayList<>();
        for (QemuOption option : options) {
            all.add(option.name().equals("-device") ? overridden(extras.overrides(), option) : option);
        }
        return all;
    }

    private static QemuOption overridden(List<OverrideDef> overrides, QemuOption device) {
        ObjectNode json = device.json();
        boolean changed = false;
        for (OverrideDef override : overrides) {
            if (override.alias().equals(json.path("id").asText())) {
                override.properties().forEach(property -> set(property, json));
                changed = true;
            }
        }
        return changed ? new QemuOption(device.name(), json.toString(), device.secret()) : device;
    }

    private static void set(PropertyDef property, ObjectNode json) {
        String value = String.valueOf(property.value());
        switch (property.type()) {
            case STRING -> json.put(property.name(), value);
            case SIGNED, UNSIGNED -> json.put(property.name(), Long.parseLong(value));
            case BOOL -> json.put(property.name(), Boolean.parseBoolean(value));
            case REMOVE -> json.remove(property.name());
        }
    }
}
