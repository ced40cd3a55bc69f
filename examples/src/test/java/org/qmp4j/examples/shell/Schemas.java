package org.qmp4j.examples.shell;

import org.qmp4j.message.QmpJson;
import org.qmp4j.schema.QemuSchema;

/** A schema of a few commands, in QEMU's form: every kind of type occurs once. */
final class Schemas {
    static final String SMALL = """
            [
              {"name": "stop", "meta-type": "command", "arg-type": "0", "ret-type": "0"},
              {"name": "query-yank", "meta-type": "command", "arg-type": "0", "ret-type": "[4]", "allow-oob": true},
              {"name": "old", "meta-type": "command", "arg-type": "0", "ret-type": "0", "features": ["deprecated"]},
              {"name": "disk-add", "meta-type": "command", "arg-type": "1", "ret-type": "0"},
              {"name": "STOPPED", "meta-type": "event", "arg-type": "6"},
              {"name": "0", "meta-type": "object", "members": []},
              {"name": "1", "meta-type": "object", "tag": "driver",
               "members": [
                 {"name": "driver", "type": "2"},
                 {"name": "name", "type": "str", "default": null},
                 {"name": "read-only", "type": "bool", "default": null},
                 {"name": "cache", "type": "5", "default": null},
                 {"name": "tags", "type": "[str]", "default": null, "features": ["deprecated"]}],
               "variants": [{"case": "plain", "type": "4"}, {"case": "layered", "type": "3"}]},
              {"name": "2", "meta-type": "enum", "values": ["plain", "layered"]},
              {"name": "3", "meta-type": "object", "members": [{"name": "file", "type": "7"}]},
              {"name": "4", "meta-type": "object", "members": [{"name": "path", "type": "str"}]},
              {"name": "5", "meta-type": "object", "members": [{"name": "direct", "type": "bool", "default": null}]},
              {"name": "6", "meta-type": "object", "members": [{"name": "reason", "type": "2"}]},
              {"name": "7", "meta-type": "alternate", "members": [{"type": "1"}, {"type": "str"}]},
              {"name": "[4]", "meta-type": "array", "element-type": "4"},
              {"name": "[str]", "meta-type": "array", "element-type": "str"},
              {"name": "str", "meta-type": "builtin", "json-type": "string"},
              {"name": "bool", "meta-type": "builtin", "json-type": "boolean"}
            ]
            """;

    private Schemas() {}

    static QemuSchema small() {
        return QemuSchema.of(QmpJson.parse(SMALL));
    }
}
