package org.qmp4j.supervisor.domain;

/** Where a device sits in the guest ({@code <address type=…>}). */
public sealed interface DeviceAddress
        permits PciAddress,
                DriveAddress,
                VirtioSerialAddress,
                UsbAddress,
                CcidAddress,
                IsaAddress,
                DimmAddress,
                UnassignedAddress,
                VirtioMmioAddress {}
