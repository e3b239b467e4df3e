"""The offline folder: everything that a Windows computer without a network needs. Made in the source tree."""

from xl_udfs.delivery.bundle.contents import BundleError, make_bundle

__all__ = ["BundleError", "make_bundle"]
