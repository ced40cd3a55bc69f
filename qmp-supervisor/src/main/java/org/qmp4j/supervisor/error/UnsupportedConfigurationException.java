package org.qmp4j.supervisor.error;

/**
 * What was asked for has a meaning, but not one that can be done here and now; it is refused as a whole rather than done
 * in part. libvirt's twin is {@code CONFIG_UNSUPPORTED}.
 */
public final class UnsupportedConfigurationException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String element;
    private final String reason;

    /** A refusal at a place in a text. */
    public UnsupportedConfigurationException(int line, int column, String element, String reason) {
        super(
                (line > 0 ? "XML, line " + line + ", column " + column + ", " : "") + element + ": unsupported: "
                        + reason,
                null);
        this.line = line;
        this.column = column;
        this.element = element;
        this.reason = reason;
    }

    /** A refusal of a definition whose text is not at hand. */
    public UnsupportedConfigurationException(String element, String reason) {
        this(0, 0, element, reason);
    }

    /** Line of the element, from 1; 0 when the definition did not come from a text at hand. */
    public int line() {
        return line;
    }

    /** Column of the element, from 1; 0 as for {@link #line()}. */
    public int column() {
        return column;
    }

    /** Path of the element, such as {@code /domain/devices/disk}, with {@code /@name} for an attribute. */
    public String element() {
        return element;
    }

    /** Why it is refused, and what to do where that is known. */
    public String reason() {
        return reason;
    }
}
