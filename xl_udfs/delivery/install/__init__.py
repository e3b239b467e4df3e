"""Installing on a user's computer, without administrator rights: what 安装.cmd and 卸载.cmd call.

Runs out of our wheel, before anything is installed: standard library and ``xl_udfs`` only.
"""
