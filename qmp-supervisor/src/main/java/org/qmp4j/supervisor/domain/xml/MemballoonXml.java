package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemballoonModel;

/** {@code <memballoon>}: formatdomain, "Memory balloon device". */
final class MemballoonXml {
    private MemballoonXml() {}

    static @Nullable MemballoonModel read(XmlElement devices) {
        XmlElement balloon = devices.child("memballoon");
        if (balloon == null) {
            return null;
        }
        MemballoonModel model = balloon.word("model", MemballoonModel::of);
        balloon.refuseRest();
        return model;
    }

    static void write(@Nullable MemballoonModel model, XmlPrinter out) {
        if (model != null) {
            out.empty("memballoon", "model", model.id());
        }
    }
}
