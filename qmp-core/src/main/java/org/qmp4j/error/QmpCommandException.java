package org.qmp4j.error;

import org.jspecify.annotations.Nullable;

/** QEMU answered with an error. The class is text, not an enum, so that a newer QEMU's classes pass through. */
public final class QmpCommandException extends QmpException {
    private static final long serialVersionUID = 1;

    private final String command;
    private final String errorClass;
    private final String description;

    public QmpCommandException(String command, String errorClass, String description) {
        this(command, errorClass, description, null);
    }

    private QmpCommandException(String command, String errorClass, String description, @Nullable Throwable cause) {
        super("'" + command + "' failed: " + description + " (" + errorClass + ")", cause);
        this.command = command;
        this.errorClass = errorClass;
        this.description = description;
    }

    /** Name of the QMP command. */
    public String command() {
        return command;
    }

    /** QAPI {@code QapiErrorClass}: {@code GenericError}, {@code CommandNotFound}, {@code DeviceNotFound}, … */
    public String errorClass() {
        return errorClass;
    }

    /** QEMU's {@code desc}: for people, not for programs. */
    public String description() {
        return description;
    }

    @Override
    public QmpCommandException copy() {
        return new QmpCommandException(command, errorClass, description, this);
    }
}
