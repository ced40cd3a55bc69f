package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether a display draws with OpenGL ({@code <gl>}).
 *
 * @param enable whether it does; null is no
 * @param renderNode device of the host that draws, or null
 */
public record GlDef(@Nullable Boolean enable, @Nullable String renderNode) {
    /** Nothing is said. */
    public static final GlDef NONE = new GlDef(null, null);

    /** Whether it does. */
    public boolean isOn() {
        return Boolean.TRUE.equals(enable);
    }
}
