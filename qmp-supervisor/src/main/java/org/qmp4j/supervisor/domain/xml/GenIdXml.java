package org.qmp4j.supervisor.domain.xml;

import java.util.UUID;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GenIdDef.CustomGenId;
import org.qmp4j.supervisor.domain.GenIdDef.NoGenId;
import org.qmp4j.supervisor.domain.GenIdDef.RequestedGenId;

/** {@code <genid>}: formatdomain, "General metadata". An empty element stays a request; no id is made here. */
final class GenIdXml {
    private GenIdXml() {}

    static GenIdDef read(XmlElement domain) {
        XmlElement genid = domain.child("genid");
        if (genid == null) {
            return new NoGenId();
        }
        String text = genid.onlyText().strip();
        return text.isEmpty() ? new RequestedGenId() : new CustomGenId(UuidXml.parse(genid, text));
    }

    static void write(GenIdDef genid, XmlPrinter out) {
        if (genid instanceof RequestedGenId) {
            out.empty("genid");
        } else if (genid instanceof CustomGenId custom) {
            UUID guid = custom.guid();
            out.text("genid", guid);
        }
    }
}
