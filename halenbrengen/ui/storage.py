from servestatic.storage import CompressedManifestStaticFilesStorage


class HouseStorage(CompressedManifestStaticFilesStorage):
    """Names that change with their content, also inside our modules' imports."""

    support_js_module_import_aggregation = True
