package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import org.qmp4j.qapi.generator.Definition.EnumDef;

/** Writes an enum. */
final class EnumWriter {
    private EnumWriter() {}

    static void write(Source source, EnumDef definition) {
        String name = Names.type(definition.name());
        source.doc(Docs.of("Enum", definition, ""))
                .open("public enum " + name + " implements " + source.use(JavaTypes.RUNTIME + ".QapiEnum"));
        int left = definition.values().size();
        for (String value : definition.values()) {
            Features features = definition.valueFeatures().getOrDefault(value, Features.NONE);
            if (!features.names().isEmpty()) {
                source.gap();
                source.doc(new ArrayList<>(Docs.value(value, features)));
            }
            if (features.deprecated()) {
                source.line("@Deprecated");
            }
            source.line(Names.constant(value) + "(\"" + value + "\")" + (--left == 0 ? ";" : ","));
        }
        source.gap()
                .line("private final String qapiName;")
                .gap()
                .open(name + "(String qapiName)")
                .line("this.qapiName = qapiName;")
                .close()
                .gap()
                .line("/** The constant or the text that stands there. */")
                .open("public static " + source.use(JavaTypes.RUNTIME + ".OpenEnum") + "<" + name + "> decode("
                        + source.use(JavaTypes.RUNTIME + ".QapiReader") + " json)")
                .line("return OpenEnum.of(json.text(), values());")
                .close()
                .gap()
                .line("@Override")
                .open("public String qapiName()")
                .line("return qapiName;")
                .close()
                .close();
    }
}
