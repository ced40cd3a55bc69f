package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.GlDef;

/** {@code <gl>} of a display. */
final class GlXml {
    private static final XmlField<GlDef, Boolean> ENABLE = XmlField.attribute("enable", XmlValue.YES_NO, GlDef::enable);
    private static final XmlField<GlDef, String> RENDER_NODE =
            XmlField.attribute("rendernode", XmlValue.TEXT, GlDef::renderNode);

    private GlXml() {}

    /** Whether it is used, and where. */
    static <T> XmlField<T, GlDef> field(Function<T, GlDef> getter) {
        return child(
                new XmlShape<>(
                        "gl",
                        said -> new GlDef(said.need(ENABLE), said.get(RENDER_NODE)),
                        List.of(ENABLE, RENDER_NODE)),
                getter);
    }

    /** Whether it is used. */
    static <T> XmlField<T, GlDef> enable(Function<T, GlDef> getter) {
        return child(new XmlShape<>("gl", said -> new GlDef(said.need(ENABLE), null), List.of(ENABLE)), getter);
    }

    /** Where: it is used anyway. */
    static <T> XmlField<T, GlDef> node(Function<T, GlDef> getter) {
        return child(
                new XmlShape<>("gl", said -> new GlDef(null, said.get(RENDER_NODE)), List.of(RENDER_NODE)), getter);
    }

    private static <T> XmlField<T, GlDef> child(XmlShape<GlDef> shape, Function<T, GlDef> getter) {
        return XmlField.child(shape, whole -> {
            GlDef gl = getter.apply(whole);
            return gl.equals(GlDef.NONE) ? null : gl;
        });
    }
}
